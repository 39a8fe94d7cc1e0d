using Microsoft.EntityFrameworkCore;
using Serai.Features.Imports.Ror;
using Serai.Features.Organizations;
using Serai.Features.Search;
using Serai.Names;

namespace Serai.Features.Resolve;

/// <summary>An organization as a resolved file names it.</summary>
/// <param name="Id">Its id in the registry; empty where there is no registry.</param>
/// <param name="Ror">Its ROR id; empty where it has none.</param>
/// <param name="Name">The name that is shown of it.</param>
public readonly record struct ShownOrganization(string Id, string Ror, string Name);

/// <summary>The organizations that names are resolved to: those of the registry, or those of a dump.</summary>
public sealed class KnownNames(NameResolver resolver, IReadOnlyDictionary<string, ShownOrganization> shown)
{
    public NameResolver Resolver => resolver;

    public ShownOrganization this[string id] => shown.TryGetValue(id, out var known) ? known : new("", "", "");

    /// <summary>The organizations of the registry.</summary>
    public static async Task<KnownNames> OfRegistryAsync(SeraiDb db, IndexedNames names, CancellationToken stop)
    {
        var ids = new Dictionary<Guid, string>();
        await foreach (var ror in db.OrganizationIdentifiers.AsNoTracking().Where(i => i.Scheme == RorSource.Register).OrderBy(i => i.Value).Select(i => new { i.OrganizationId, i.Value }).AsAsyncEnumerable().WithCancellation(stop))
            ids.TryAdd(ror.OrganizationId, ror.Value);
        var shown = new Dictionary<string, ShownOrganization>(StringComparer.Ordinal);
        await foreach (var one in db.Organizations.AsNoTracking().Select(o => new { o.Id, o.Name }).AsAsyncEnumerable().WithCancellation(stop))
            shown[one.Id.ToString("N")] = new(one.Id.ToString(), ids.GetValueOrDefault(one.Id, ""), one.Name);
        return new((await names.AllAsync(stop)).Resolver, shown);
    }

    /// <summary>The records of a dump of the Research Organization Registry.</summary>
    /// <exception cref="RorRefused">It is none.</exception>
    public static async Task<KnownNames> OfDumpAsync(RorReader dump, Action<RorReader> told, CancellationToken stop)
    {
        var known = new List<KnownOrganization>();
        var shown = new Dictionary<string, ShownOrganization>(StringComparer.Ordinal);
        await foreach (var record in dump.ReadAsync(stop))
        {
            known.Add(RorNames.Of(record));
            shown[record.Id] = new("", record.Id, record.DisplayName.Text);
            if (known.Count % 1000 == 0) told(dump);
        }
        // Building looks at the stop now and then; whoever stops it waits for none of its steps.
        return new(await Task.Run(() => NameResolver.Build(known, stop), stop).WaitAsync(stop), shown);
    }
}

using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Names;

namespace Serai.Features.Imports.Statements;

/// <summary>
/// Which organization a name in a list means, where that is certain: a resolution that came with the list, or the one
/// organization that bears exactly this name in the country or region that the source gives. All else stays as written.
/// </summary>
public sealed class NameResolver(SeraiDb db)
{
    private readonly Dictionary<(string Alliance, string Name, string Place), Guid> resolutions = [];
    private readonly Dictionary<(string Name, string? Country), Guid?> found = [];
    private readonly Dictionary<string, Guid> added = new(StringComparer.Ordinal);

    /// <returns>False where the name means another organization already.</returns>
    public bool Add(string? alliance, string name, string? place, Guid organization) =>
        resolutions.TryAdd((alliance ?? "", name, place ?? ""), organization) || resolutions[(alliance ?? "", name, place ?? "")] == organization;

    /// <summary>Makes an organization known that this import adds and the database does not hold yet.</summary>
    public void Added(Organization organization) => added[organization.Slug] = organization.Id;

    public async Task<Guid?> Resolve(string alliance, string name, string? local, string? place, string? country, CancellationToken stop)
    {
        foreach (var text in new[] { name, local })
            foreach (var where in new[] { place ?? "", "" })
                foreach (var among in new[] { alliance, "" })
                    if (text is not null && resolutions.TryGetValue((among, text, where), out var resolved))
                        return resolved;
        return country is null ? null : await Bearer(name, country, stop);
    }

    /// <summary>The organization of this ROR id, slug or Serai id, or the one that it was merged into.</summary>
    public async Task<Guid?> Find(string word, CancellationToken stop)
    {
        if (word.StartsWith("https://ror.org/", StringComparison.Ordinal))
            return (await db.HeirOf(db.Organizations.Where(o => o.Identifiers.Any(i => i.Scheme == "ror" && i.Value == word)), stop))?.Id;
        if (Guid.TryParse(word, out var id))
            return (await db.HeirOf(id, stop))?.Id;
        return added.TryGetValue(word, out var own)
            ? own
            : (await db.HeirOf(db.Organizations.Where(o => o.Slug == word), stop))?.Id;
    }

    private async Task<Guid?> Bearer(string name, string country, CancellationToken stop)
    {
        var folded = NameFold.Fold(name);
        if (found.TryGetValue((folded, country), out var known))
            return known;
        var bearers = await (
            from n in db.OrganizationNames
            join o in db.Organizations on n.OrganizationId equals o.Id
            where n.Folded == folded && n.Kind != NameKind.Acronym && o.Status == OrganizationStatus.Active && o.MergedIntoId == null
            select new { o.Id, o.CountryCode }).Distinct().OrderBy(o => o.Id).Take(5).ToListAsync(stop);
        var only = bearers is [var one] && one.CountryCode == country ? one.Id : (Guid?)null;
        return found[(folded, country)] = only;
    }
}

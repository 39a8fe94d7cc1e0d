using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Naming;
using Serai.Platform.Web.Api;

namespace Serai.Features.Reconcile;

/// <summary>Fetches values of properties, with the same few readings however many organizations are asked about.</summary>
public sealed class RunExtend(SeraiDb db, OrganizationQueries organizations, ReconcileWords words)
{
    private const int MostMergers = 20;

    public async Task<ExtendedJson> RunAsync(ExtendQuery query, CancellationToken stop)
    {
        var known = await KnownAsync(query.Ids, stop);
        var asked = query.Ids.ToDictionary(id => id, id => Find(known, id));
        var ids = asked.Values.OfType<Organization>().Select(o => o.Id).Distinct().ToList();
        var briefs = await organizations.Briefs(ids, CultureInfo.CurrentUICulture.Name, stop);
        var parents = query.Properties.Contains(PropertyIds.Parent) ? await ParentsAsync(ids, stop) : null;
        var rows = asked.ToDictionary(a => a.Key, a => (IReadOnlyDictionary<string, IReadOnlyList<ValueJson>>)query.Properties.ToDictionary(
            p => p, p => (IReadOnlyList<ValueJson>)(a.Value is { } one && briefs.TryGetValue(one.Id, out var brief) ? [.. Values(p, one, brief, parents)] : [])));
        return new([.. query.Properties.Select(Meta)], rows);
    }

    private MetaJson Meta(string property) => new(property, words.Property(property)) { Type = property == PropertyIds.Parent ? words.Any : null };

    private IEnumerable<ValueJson> Values(string property, Organization one, OrganizationBrief brief, ILookup<Guid, OrganizationBrief>? parents) => property switch
    {
        PropertyIds.Parent => parents![one.Id].Select(p => new ValueJson { Id = p.Slug, Name = p.Name }),
        PropertyIds.Website => one.Links.Where(l => l.Kind == LinkKind.Website).OrderBy(l => l.Id).Select(l => Text(l.Address)),
        PropertyIds.Type => one.Types.Each().Select(t => Text(TypeWords.Word(t))),
        _ when PropertyIds.Schemes.Contains(property) => one.Identifiers.Where(i => i.Scheme == property).OrderByDescending(i => i.Preferred).ThenBy(i => i.Id).Select(i => Text(i.Value)),
        _ => Single(property, one, brief) is { } text ? [Text(text)] : [],
    };

    private string? Single(string property, Organization one, OrganizationBrief brief) => property switch
    {
        PropertyIds.Name => brief.Name,
        PropertyIds.OfficialName => one.Name,
        PropertyIds.Country => one.CountryCode,
        PropertyIds.CountryName => one.CountryCode is { } code ? words.CountryName(code) : null,
        PropertyIds.City => one.City,
        PropertyIds.Status => ApiJson.Word(one.Status),
        PropertyIds.Established => one.Established?.Text,
        PropertyIds.Closed => one.Closed?.Text,
        PropertyIds.SeraiId => one.Id.ToString(),
        _ => null,
    };

    private static ValueJson Text(string text) => new() { Str = text };

    // An id is the last part of an address, Serai's own id or a ROR id; one that was merged means its heir.
    private static Organization? Find(Dictionary<Guid, Organization> known, string id)
    {
        var (ror, slug) = (RorId.Read(id), id.ToLowerInvariant());
        var one = Guid.TryParse(id, out var key) ? known.GetValueOrDefault(key)
            : known.Values.FirstOrDefault(o => o.Slug == slug) ?? (ror is null ? null : known.Values.FirstOrDefault(o => o.Identifiers.Any(i => i.Scheme == RorId.Scheme && i.Value == ror)));
        return one is null ? null : known.GetValueOrDefault(known.HeirOf(one.Id));
    }

    private async Task<Dictionary<Guid, Organization>> KnownAsync(IEnumerable<string> asked, CancellationToken stop)
    {
        // Nothing is called so, and PostgreSQL takes no NUL.
        var ids = asked.Where(id => !id.Contains('\0', StringComparison.Ordinal)).ToList();
        var keys = ids.Select(i => Guid.TryParse(i, out var key) ? key : (Guid?)null).OfType<Guid>().ToList();
        var (slugs, rors) = (ids.Select(i => i.ToLowerInvariant()).ToList(), ids.Select(RorId.Read).OfType<string>().ToList());
        var known = new Dictionary<Guid, Organization>();
        var identifiers = db.OrganizationIdentifiers;
        var next = await ReadAsync(db.Organizations.Where(o => slugs.Contains(o.Slug) || keys.Contains(o.Id)
            || identifiers.Where(i => i.Scheme == RorId.Scheme && rors.Contains(i.Value)).Select(i => i.OrganizationId).Contains(o.Id)), stop);
        for (var mergers = 0; next.Count > 0 && mergers <= MostMergers; mergers++)
        {
            foreach (var one in next)
                known[one.Id] = one;
            var heirs = next.Select(o => o.MergedIntoId).OfType<Guid>().Where(h => !known.ContainsKey(h)).Distinct().ToList();
            next = heirs.Count == 0 ? [] : await ReadAsync(db.Organizations.Where(o => heirs.Contains(o.Id)), stop);
        }
        return known;
    }

    private static Task<List<Organization>> ReadAsync(IQueryable<Organization> asked, CancellationToken stop) =>
        asked.AsNoTracking().AsSplitQuery().Include(o => o.Identifiers).Include(o => o.Links).OrderBy(o => o.Id).ToListAsync(stop);

    private async Task<ILookup<Guid, OrganizationBrief>> ParentsAsync(List<Guid> ids, CancellationToken stop)
    {
        var rows = await db.OrganizationRelations.AsNoTracking().Where(r => r.Kind == RelationKind.Parent && r.Until == null && ids.Contains(r.FromId)).OrderBy(r => r.Id).Select(r => new { r.FromId, r.ToId }).ToListAsync(stop);
        var briefs = await organizations.Briefs([.. rows.Select(r => r.ToId).Distinct()], CultureInfo.CurrentUICulture.Name, stop);
        return rows.Distinct().Where(r => briefs.ContainsKey(r.ToId)).ToLookup(r => r.FromId, r => briefs[r.ToId]);
    }
}

using Microsoft.EntityFrameworkCore;
using Serai.Names;

namespace Serai.Features.Organizations;

/// <summary>Reads organizations for lists and pages.</summary>
public sealed class OrganizationQueries(SeraiDb db)
{
    /// <summary>What lists show of these organizations, in the reader's language. Two queries, however many there are.</summary>
    public async Task<Dictionary<Guid, OrganizationBrief>> Briefs(IReadOnlyCollection<Guid> ids, string reader, CancellationToken stop = default)
    {
        if (ids.Count == 0)
            return [];
        var rows = await (
            from o in db.Organizations.AsNoTracking()
            where ids.Contains(o.Id)
            select new
            {
                o.Id, o.Slug, o.Name, o.NameLanguage, o.CountryCode, o.City, o.Established, o.Types, o.Status,
                // Two look-ups by key; asked for together they would become a ranking of all places there are.
                Latitude = o.Places.OrderBy(p => p.Id).Select(p => p.Latitude).FirstOrDefault(),
                Longitude = o.Places.OrderBy(p => p.Id).Select(p => p.Longitude).FirstOrDefault(),
                Ror = o.Identifiers.Where(i => i.Scheme == "ror").Select(i => i.Value).FirstOrDefault(),
            }).ToListAsync(stop);
        var names = (await db.OrganizationNames.AsNoTracking()
            .Where(n => ids.Contains(n.OrganizationId)
                && ((n.Language != null && (n.Kind == NameKind.Official || n.Kind == NameKind.Label)) || (n.Kind == NameKind.Acronym && n.Until == null)))
            .ToListAsync(stop)).ToLookup(n => n.OrganizationId);
        return rows.ToDictionary(o => o.Id, o =>
        {
            var shown = ShownName.Of(o.Name, o.NameLanguage, names[o.Id], reader, o.CountryCode);
            return new OrganizationBrief(o.Id, o.Slug, shown.Name, shown.Language, shown.Local, shown.LocalLanguage,
                o.CountryCode, o.City, o.Latitude, o.Longitude, o.Ror, o.Established)
            {
                Acronym = names[o.Id].Where(n => n.Kind == NameKind.Acronym).MinBy(n => n.Id)?.Text,
                Types = o.Types,
                Status = o.Status,
            };
        });
    }
}

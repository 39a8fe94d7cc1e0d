using Microsoft.EntityFrameworkCore;
using Serai.Names;
using Serai.Platform.Db.Kept;

namespace Serai.Features.Organizations;

/// <summary>Reads organizations for lists and pages.</summary>
public sealed class OrganizationQueries(SeraiDb db, KeptReads kept)
{
    private const int AtOnce = 10_000;

    private static readonly RowsOfOne<BriefRow> RowOfOne = new((db, id) => db.Set<Organization>().AsNoTracking().Where(o => o.Id == id).Select(BriefRow.Of));
    private static readonly RowsOfOne<OrganizationName> NamesOfOne = new((db, id) => db.Set<OrganizationName>().AsNoTracking().Where(n => n.OrganizationId == id).Where(BriefRow.Names));

    private static readonly KeptPart<List<BriefRow>> RowPart = new(typeof(Organization), typeof(OrganizationPlace), typeof(OrganizationIdentifier));
    private static readonly KeptPart<OrganizationBrief> Brief = new(typeof(Organization), typeof(OrganizationName), typeof(OrganizationPlace), typeof(OrganizationIdentifier));

    /// <summary>What lists show of these organizations, in the reader's language. Two queries, however many there are, and none for those known.</summary>
    public async Task<Dictionary<Guid, OrganizationBrief>> Briefs(IReadOnlyCollection<Guid> ids, string reader, CancellationToken stop = default) =>
        // What a transaction has not yet committed is nobody else's business.
        db.Database.CurrentTransaction is null ? await kept.Each(Brief, ids, reader, missing => Read(missing, reader, stop)) : await Read(ids, reader, stop);

    private async Task<Dictionary<Guid, OrganizationBrief>> Read(IReadOnlyCollection<Guid> ids, string reader, CancellationToken stop)
    {
        if (ids.Count == 0)
            return [];
        var (rows, names) = ids.Count == 1 && db.Database.CurrentTransaction is null ? await One(ids.First(), stop) : await Several(ids, stop);
        var named = names.ToLookup(n => n.OrganizationId);
        return rows.ToDictionary(o => o.Id, o => o.In(reader, named[o.Id]));
    }

    // More ids than a database takes parameters are asked for in turns.
    private async Task<(IReadOnlyList<BriefRow> Rows, IReadOnlyList<OrganizationName> Names)> Several(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var (rows, names) = (new List<BriefRow>(), new List<OrganizationName>());
        foreach (var some in ids.Chunk(AtOnce))
        {
            rows.AddRange(await db.Organizations.AsNoTracking().Where(o => some.Contains(o.Id)).Select(BriefRow.Of).ToListAsync(stop));
            names.AddRange(await db.OrganizationNames.AsNoTracking().Where(n => some.Contains(n.OrganizationId)).Where(BriefRow.Names).ToListAsync(stop));
        }
        return (rows, names);
    }

    // After a change it is most often a single one that has to be read again, and most often its names alone.
    private async Task<(IReadOnlyList<BriefRow> Rows, IReadOnlyList<OrganizationName> Names)> One(Guid id, CancellationToken stop) => (
        await kept.Of(RowPart, id, () => RowOfOne.Read(db, id, stop)),
        await NamesOfOne.Read(db, id, stop));
}

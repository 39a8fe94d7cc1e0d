using Microsoft.EntityFrameworkCore;
using Serai.Names;
using Serai.Platform.Db.Kept;

namespace Serai.Features.Organizations;

/// <summary>Reads organizations for lists and pages.</summary>
public sealed class OrganizationQueries(SeraiDb db, KeptReads kept)
{
    private static readonly CompiledQuery<Func<SeraiDb, Guid, CancellationToken, Task<BriefRow?>>> OneRow = new(() => EF.CompileAsyncQuery(
        (SeraiDb db, Guid id, CancellationToken stop) => db.Set<Organization>().AsNoTracking().Where(o => o.Id == id).Select(BriefRow.Of).FirstOrDefault()));

    private static readonly CompiledQuery<Func<SeraiDb, Guid, IAsyncEnumerable<OrganizationName>>> NamesOfOne = new(() => EF.CompileAsyncQuery(
        (SeraiDb db, Guid id) => db.Set<OrganizationName>().AsNoTracking().Where(n => n.OrganizationId == id).Where(BriefRow.Names)));

    private static readonly KeptPart<OrganizationBrief> Brief = new(typeof(Organization), typeof(OrganizationName), typeof(OrganizationPlace), typeof(OrganizationIdentifier));

    /// <summary>What lists show of these organizations, in the reader's language. Two queries, however many there are, and none for those known.</summary>
    public async Task<Dictionary<Guid, OrganizationBrief>> Briefs(IReadOnlyCollection<Guid> ids, string reader, CancellationToken stop = default) =>
        // What a transaction has not yet committed is nobody else's business.
        db.Database.CurrentTransaction is null ? await kept.Each(Brief, ids, reader, missing => Read(missing, reader, stop)) : await Read(ids, reader, stop);

    private async Task<Dictionary<Guid, OrganizationBrief>> Read(IReadOnlyCollection<Guid> ids, string reader, CancellationToken stop)
    {
        if (ids.Count == 0)
            return [];
        var (rows, names) = ids.Count == 1 ? await One(ids.First(), stop) : await Several(ids, stop);
        var named = names.ToLookup(n => n.OrganizationId);
        return rows.ToDictionary(o => o.Id, o => o.In(reader, named[o.Id]));
    }

    private async Task<(IReadOnlyList<BriefRow> Rows, IReadOnlyList<OrganizationName> Names)> Several(IReadOnlyCollection<Guid> ids, CancellationToken stop) => (
        await db.Organizations.AsNoTracking().Where(o => ids.Contains(o.Id)).Select(BriefRow.Of).ToListAsync(stop),
        await db.OrganizationNames.AsNoTracking().Where(n => ids.Contains(n.OrganizationId)).Where(BriefRow.Names).ToListAsync(stop));

    // After a change it is most often a single one that has to be read again.
    private async Task<(IReadOnlyList<BriefRow> Rows, IReadOnlyList<OrganizationName> Names)> One(Guid id, CancellationToken stop)
    {
        var row = await OneRow.For(db)(db, id, stop);
        var names = new List<OrganizationName>();
        await foreach (var name in NamesOfOne.For(db)(db, id).WithCancellation(stop))
            names.Add(name);
        return (row is null ? [] : [row], names);
    }
}

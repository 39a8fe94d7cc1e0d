using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Editing;
using Serai.Platform.History;

namespace Serai.Features.Alliances.Lists.Showing;

/// <summary>Reads lists and their rows for pages.</summary>
public sealed class ListQueries(SeraiDb db)
{
    public const int PageSize = 50;

    /// <summary>The alliance, and its list; null where there is none of this address. Both are tracked.</summary>
    public async Task<(Alliance Alliance, MemberList List)?> FindAsync(string slug, Guid id, CancellationToken stop) =>
        await db.AllianceOfAsync(slug, stop) is { } alliance && await db.MemberLists.FirstOrDefaultAsync(l => l.Id == id && l.AllianceId == alliance.Id, stop) is { } list ? (alliance, list) : null;

    /// <summary>An alliance's lists, the latest first, and how far each is.</summary>
    public async Task<IReadOnlyList<(MemberList List, ListCounts Counts)>> OfAsync(Guid alliance, CancellationToken stop)
    {
        var lists = await db.MemberLists.AsNoTracking().Where(l => l.AllianceId == alliance).OrderByDescending(l => l.BegunAt).ThenBy(l => l.Id).ToListAsync(stop);
        var counts = await CountsAsync(db.MemberListRows.Where(r => db.Set<MemberList>().Any(l => l.Id == r.ListId && l.AllianceId == alliance)), stop);
        return [.. lists.Select(l => (l, counts.GetValueOrDefault(l.Id, ListCounts.None)))];
    }

    public async Task<ListCounts> CountsAsync(Guid list, CancellationToken stop) => (await CountsAsync(db.MemberListRows.Where(r => r.ListId == list), stop)).GetValueOrDefault(list, ListCounts.None);

    /// <summary>Rows of a page, from 1 on.</summary>
    /// <param name="show">See <see cref="ListLinks.ShowTodo"/>.</param>
    public async Task<IReadOnlyList<MemberListRow>> RowsAsync(Guid list, string show, int page, CancellationToken stop)
    {
        var rows = db.MemberListRows.AsNoTracking().Where(r => r.ListId == list);
        rows = show switch
        {
            ListLinks.ShowTodo => rows.Where(r => r.Choice == RowChoice.Open),
            ListLinks.ShowCertain => rows.Where(r => r.Choice != RowChoice.Open),
            _ => rows,
        };
        return await rows.OrderBy(r => r.Number).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(stop);
    }

    /// <summary>The steps by which rows of a list were taken, the latest first.</summary>
    public async Task<IReadOnlyList<ListStep>> StepsAsync(Guid list, CancellationToken stop)
    {
        var taken = await db.MemberListRows.Where(r => r.ListId == list && r.Step != null).GroupBy(r => r.Step!.Value).Select(g => new { g.Key, Rows = g.Count() }).ToListAsync(stop);
        var (back, ids) = (await db.TakenBackAsync([.. taken.Select(t => t.Key)], stop), taken.Select(t => t.Key).ToList());
        var at = await db.Steps.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Number, stop);
        return [.. taken.Select(t => new ListStep(t.Key, t.Rows, back.Contains(t.Key))).OrderByDescending(t => at.GetValueOrDefault(t.Step))];
    }

    private static async Task<Dictionary<Guid, ListCounts>> CountsAsync(IQueryable<MemberListRow> rows, CancellationToken stop) =>
        (await rows.GroupBy(r => r.ListId).Select(g => new
        {
            g.Key,
            Settled = g.Count(r => r.Choice != RowChoice.Open),
            Doubtful = g.Count(r => r.Choice == RowChoice.Open && r.Finding != RowFinding.Unknown),
            Unknown = g.Count(r => r.Choice == RowChoice.Open && r.Finding == RowFinding.Unknown),
            Taken = g.Count(r => r.Step != null),
        }).ToListAsync(stop)).ToDictionary(c => c.Key, c => new ListCounts(c.Settled, c.Doubtful, c.Unknown, c.Taken));
}

/// <summary>A step by which rows of a list were taken.</summary>
/// <param name="Rows">How many.</param>
/// <param name="IsTakenBack">It was taken back since, and not brought again.</param>
public sealed record ListStep(Guid Step, int Rows, bool IsTakenBack);

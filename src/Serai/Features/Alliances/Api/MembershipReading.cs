using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Web.Api;

namespace Serai.Features.Alliances.Api;

/// <summary>Reads memberships for answers: with members, alliances and the statements behind them, in a fixed number of queries.</summary>
public sealed class MembershipReading(SeraiDb db, ApiSubjects subjects)
{
    /// <summary>The next memberships that are wanted; null where all are.</summary>
    /// <remarks>Whether an answer is certain takes all spans together, which the database is not asked.</remarks>
    public static Task<WantedRows<Membership>> Take(IQueryable<Membership> found, ApiQuery query, Func<Membership, bool>? wanted) => WantedRows.Of(
        query,
        (after, size) =>
        {
            var part = ApiCursor.Id(after) is { } last ? found.Where(m => m.Id > last) : found;
            return part.OrderBy(m => m.Id).Take(size).Include(m => m.Spans).ToListAsync(query.Stop);
        },
        m => [m.Id.ToString()],
        wanted is null ? null : rows => Task.FromResult(rows.Where(wanted)));

    public async Task<ApiList<MembershipJson>> List(ApiQuery query, WantedRows<Membership> part, DayRange when)
    {
        var shown = (await Show(part.Rows, when, query.Stop)).ToDictionary(m => m.Id);
        return ApiList<MembershipJson>.Of(query, part, m => shown[m.Id]);
    }

    public async Task<List<MembershipJson>> Show(IReadOnlyList<Membership> rows, DayRange when, CancellationToken stop)
    {
        var ids = rows.Select(m => m.Id).ToList();
        var because = (await db.MembershipEvidence.AsNoTracking().Include(e => e.Statement).ThenInclude(s => s.Source)
            .Where(e => ids.Contains(e.MembershipId)).ToListAsync(stop)).ToLookup(e => e.MembershipId);
        var briefs = await subjects.Briefs(rows.SelectMany(m => new[] { m.MemberId, m.AllianceId }), stop);
        return [.. rows.Select(m => MembershipJson.Of(
            m,
            m.On(when.First, when.Last),
            AllianceRef.Of(briefs[m.AllianceId]),
            m.MemberId is { } id ? briefs[id] : null,
            because[m.Id]))];
    }
}

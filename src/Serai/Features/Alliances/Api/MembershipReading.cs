using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Web.Api;

namespace Serai.Features.Alliances.Api;

/// <summary>Reads memberships for answers: with members, alliances and the statements behind them, in a fixed number of queries.</summary>
public sealed class MembershipReading(SeraiDb db, ApiSubjects subjects)
{
    /// <summary>The next memberships that are wanted, one more than the limit where there are more.</summary>
    /// <remarks>Whether an answer is certain takes all spans together, which the database is not asked: rows are read until enough are found.</remarks>
    public async Task<List<Membership>> Take(IQueryable<Membership> found, ApiQuery query, Func<Membership, bool> wanted)
    {
        var rows = new List<Membership>();
        var after = query.After is [var text] ? Guid.Parse(text) : (Guid?)null;
        while (true)
        {
            var part = after is { } last ? found.Where(m => m.Id > last) : found;
            var read = await part.OrderBy(m => m.Id).Take(query.Limit + 1).Include(m => m.Spans).ToListAsync(query.Stop);
            rows.AddRange(read.Where(wanted));
            if (read.Count <= query.Limit || rows.Count > query.Limit)
                return rows;
            after = read[^1].Id;
        }
    }

    public async Task<ApiList<MembershipJson>> List(ApiQuery query, List<Membership> rows, DayRange when)
    {
        var shown = (await Show([.. rows.Take(query.Limit)], when, query.Stop)).ToDictionary(m => m.Id);
        return ApiList<MembershipJson>.Of(query, rows, m => [m.Id.ToString()], m => shown[m.Id]);
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

using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Submitted;
using Serai.Forms;

namespace Serai.Features.Calls.Reviewing.Given;

/// <summary>A submission with what its reviews say together.</summary>
/// <param name="Total">The mean or median of those that are done, from 0 to 100.</param>
/// <param name="Late">How many of those that are done came after the deadline.</param>
/// <param name="Spread">How far the highest is from the lowest.</param>
public sealed record ReviewedSubmission(Guid Id, int Number, string Title, int Asked, int Done, int Late, decimal? Total, decimal? Spread);

/// <summary>The submissions of a call by what a round of reviews says: filtered by any field of the form, and in the order of the totals or of any field.</summary>
public sealed class RankedReviews(SeraiDb db, SubmissionQueries submissions)
{
    /// <summary>From the highest total to the lowest; those without one last.</summary>
    public const string ByTotal = "total";

    /// <param name="call">The call.</param>
    /// <param name="round">Whose reviews count; null where there is none.</param>
    /// <param name="design">Its form.</param>
    /// <param name="asked">Which of them; by number where the totals order them.</param>
    /// <param name="byTotal">Whether the totals do.</param>
    /// <param name="without">What the reader may not know of, being in conflict with it.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<IReadOnlyList<ReviewedSubmission>> OfAsync(Call call, ReviewRound? round, FormDesign design, SubmissionQuestion asked, bool byTotal, IReadOnlySet<Guid> without, CancellationToken stop)
    {
        var chosen = round?.Id;
        var reviews = chosen is null ? [] : await db.Reviews.Where(r => r.RoundId == chosen && (r.State == ReviewState.Asked || r.State == ReviewState.Done)).Select(r => new { r.SubmissionId, r.State, r.Total, r.DoneAt }).ToListAsync(stop);
        var by = reviews.ToLookup(r => r.SubmissionId);
        var found = (await (await submissions.OfAsync(call, design, asked, without, stop)).Select(s => new { s.Id, Number = s.Number!.Value, s.Title }).ToListAsync(stop)).Select(s =>
        {
            List<decimal> totals = [.. by[s.Id].Where(r => r.State == ReviewState.Done).Select(r => r.Total).OfType<decimal>()];
            return new ReviewedSubmission(s.Id, s.Number, s.Title ?? "", by[s.Id].Count(), totals.Count, by[s.Id].Count(r => r.State == ReviewState.Done && r.DoneAt >= round?.Closes), Criteria.Of(round?.Middle ?? Middle.Mean, totals), totals.Count > 1 ? totals.Max() - totals.Min() : null);
        });
        return [.. byTotal ? found.OrderByDescending(f => f.Total ?? -1).ThenBy(f => f.Number) : found];
    }
}

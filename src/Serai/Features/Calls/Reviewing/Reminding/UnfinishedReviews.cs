using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Reviewing.Conflicts;

namespace Serai.Features.Calls.Reviewing.Reminding;

/// <summary>A reviewer with what they are still to write in a round.</summary>
public sealed record Unfinished(NamedReviewer Reviewer, IReadOnlyList<Review> Reviews);

/// <summary>Finds who has reviews to write. What a reviewer is in conflict with is not there for them, so they are not reminded of it.</summary>
public sealed class UnfinishedReviews(SeraiDb db, ConflictFacts facts, ReviewerNames names)
{
    public async Task<IReadOnlyList<Unfinished>> OfAsync(Call call, ReviewRound round, CancellationToken stop)
    {
        var (id, submissions) = (round.Id, db.Submissions);
        var asked = await db.Reviews.AsNoTracking().Where(r => r.RoundId == id && r.State == ReviewState.Asked && submissions.Any(s => s.Id == r.SubmissionId && s.State == SubmissionState.Submitted && s.Answers != null)).ToListAsync(stop);
        if (asked.Count == 0)
            return [];
        var table = await facts.OfAsync(call, round.KinConflict, null, stop);
        var reviewers = (await names.OfAsync(call.Id, stop)).Where(r => r.IsActive).ToDictionary(r => r.Reviewer.Id);
        return [.. asked.Where(r => reviewers.ContainsKey(r.ReviewerId) && table.IsFree(r.ReviewerId, r.SubmissionId)).GroupBy(r => r.ReviewerId).OrderBy(g => g.Key).Select(g => new Unfinished(reviewers[g.Key], [.. g]))];
    }
}

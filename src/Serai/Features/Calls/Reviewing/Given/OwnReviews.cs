using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Reviewing.Given;

/// <summary>A review that somebody is to write, with what it is about.</summary>
public sealed record OwnReview(Review Review, ReviewRound Round, Call Call, Submission Submission, Reviewer Reviewer, FormDesign Design)
{
    public FormAnswers Answers { get; } = KeepDraft.Answers(Design, Submission.Answers!);

    /// <summary>Whether the reviewer may read what the others say of it: once they have judged by themselves.</summary>
    public bool MayDiscuss => Round.Discussion == DiscussionRule.AfterOwn && Review.State == ReviewState.Done;

    /// <summary>Whether the reviewer may give it into another's hands: before it is given.</summary>
    public bool MayHandOver => Round.Delegates && Review.State == ReviewState.Asked;
}

/// <summary>Finds what a reader is to review. What was declined, handed over, taken back or withdrawn, and what the reader is in conflict with, is not there.</summary>
public sealed class OwnReviews(SeraiDb db, ConflictFacts facts)
{
    public Task<IReadOnlyList<OwnReview>> OfAsync(Actor actor, CancellationToken stop) => FindAsync(actor, null, stop);

    public async Task<OwnReview?> OneAsync(Actor actor, Guid id, CancellationToken stop) => (await FindAsync(actor, id, stop)).FirstOrDefault();

    private async Task<IReadOnlyList<OwnReview>> FindAsync(Actor actor, Guid? only, CancellationToken stop)
    {
        if (actor.PersonId is not { } person)
            return [];
        var (rounds, calls, submissions, reviewers) = (db.ReviewRounds, db.Calls, db.Submissions, db.Reviewers);
        var found = await (from review in db.Reviews.AsNoTracking()
                           where (review.State == ReviewState.Asked || review.State == ReviewState.Done) && (only == null || review.Id == only)
                           join reviewer in reviewers on review.ReviewerId equals reviewer.Id
                           where reviewer.PersonId == person && reviewer.EndedAt == null
                           join round in rounds on review.RoundId equals round.Id
                           join call in calls on review.CallId equals call.Id
                           join submission in submissions on review.SubmissionId equals submission.Id
                           where submission.State == SubmissionState.Submitted && submission.Answers != null
                           select new { review, reviewer, round, call, submission }).AsNoTracking().ToListAsync(stop);
        List<Guid> ids = [.. found.Select(f => f.call.Id).Distinct()];
        var forms = await db.CallForms.AsNoTracking().Where(f => ids.Contains(f.CallId)).ToDictionaryAsync(f => (f.CallId, f.Number), f => CallQueries.Read(f.Design), stop);
        var own = new List<OwnReview>();
        foreach (var (of, group) in found.GroupBy(f => (f.reviewer.Id, f.round.KinConflict)).Select(g => (g.First(), g)))
        {
            var table = await facts.OfAsync(of.call, of.round.KinConflict, of.reviewer.Id, stop);
            own.AddRange(group.Where(f => table.IsFree(f.reviewer.Id, f.submission.Id)).Select(f => new OwnReview(f.review, f.round, f.call, f.submission, f.reviewer, forms[(f.call.Id, f.submission.FormNumber)])));
        }
        return [.. own.OrderBy(o => o.Review.State).ThenBy(o => o.Round.Closes ?? Instant.MaxValue).ThenBy(o => o.Call.Slug, StringComparer.Ordinal).ThenBy(o => o.Submission.Number)];
    }
}

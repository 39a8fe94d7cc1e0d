using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Calls.Reviewing.Given;
using Serai.Features.Calls.Reviewing.Rounds;
using Serai.Features.People;
using Serai.Platform.Editing;

namespace Serai.Features.Calls.Reviewing.Handing;

/// <summary>To whom a review is given, as it is typed.</summary>
/// <param name="Reviewer">One of those who are offered; null for somebody new.</param>
/// <param name="Name">The name of somebody new.</param>
/// <param name="Email">The address of somebody new.</param>
/// <param name="Why">The reason, for those who run the call.</param>
public sealed record HandOverTyped(Guid? Reviewer, string Name, string Email, string Why);

/// <summary>
/// Gives a review that is not given yet into another's hands, in one step. The other begins anew: what was written so far is nobody's but its writer's.
/// Whoever cannot review it is refused in the same words whatever the reason: it would tell who submitted, or who reviews it already.
/// </summary>
public sealed class HandOver(SeraiDb db, ConflictFacts facts, ReviewerNames names, InviteReviewer invite, HandOverMail mail, ClosedWords closed, IClock clock)
{
    // Somebody new takes what they are asked for; those who run the call may raise it.
    private const string LimitOfNew = "1";

    /// <summary>The reviewers who could take it.</summary>
    public async Task<IReadOnlyList<NamedReviewer>> OfferedAsync(OwnReview own, CancellationToken stop)
    {
        var table = await facts.OfAsync(own.Call, own.Round.KinConflict, null, stop);
        var had = await HadAsync(own, stop);
        return [.. (await names.OfAsync(own.Call.Id, stop)).Where(r => r.IsActive && Refused(own, r.Reviewer, table, had) is null)];
    }

    /// <returns>What is wrong, by the field's name; nothing where it was handed over.</returns>
    public async Task<IReadOnlyList<(string Field, FieldProblem Problem)>> RunAsync(HttpContext context, OwnReview own, HandOverTyped typed, CancellationToken stop)
    {
        if (typed.Why.Length is 0 or > Review.LongestWhy)
            return [("why", RoundTyped.Problem("WhyMissing", Review.LongestWhy))];
        if (HiddenSigns.Problem(typed.Why) is { } hidden)
            return [("why", hidden)];
        if (typed.Reviewer is null && (!own.Round.DelegatesToNew || typed.Email.Length == 0))
            return [("reviewer", RoundTyped.Problem("ChooseReviewer"))];
        // Nobody guesses which of the two is meant.
        if (typed.Reviewer is not null && (typed.Name.Length > 0 || typed.Email.Length > 0))
            return [("reviewer", RoundTyped.Problem("ChooseOneReviewer"))];
        var wrong = await db.AgainAsync(() => TryAsync(context, own, typed, stop));
        // Somebody who was invited for nothing is not kept.
        if (wrong.Count > 0)
            db.ChangeTracker.Clear();
        return wrong;
    }

    private async Task<IReadOnlyList<(string Field, FieldProblem Problem)>> TryAsync(HttpContext context, OwnReview own, HandOverTyped typed, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        if (!own.Round.IsOpenAt(now))
            return [("", await closed.ProblemAsync(own.Round, own.Call, now, stop))];
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var review = await db.Reviews.FirstAsync(r => r.Id == own.Review.Id, stop);
        if (review.State != ReviewState.Asked)
            return [("", RoundTyped.Problem(review.State == ReviewState.Done ? "ReviewGiven" : "ReviewGone"))];
        var (target, wrong) = typed.Reviewer is { } chosen ? (await ChosenAsync(own, chosen, stop), []) : await NewAsync(context, own, typed, stop);
        if (wrong.Count > 0)
            return wrong;
        var field = typed.Reviewer is null ? "email" : "reviewer";
        if (target is null)
            return [(field, RoundTyped.Problem("CannotReview"))];
        var table = await facts.OfAsync(own.Call, own.Round.KinConflict, target.Id, stop);
        if (Refused(own, target, table, await HadAsync(own, stop)) is { } refused)
            return [(field, refused)];
        await GiveAsync(own, review, target, typed.Why, now, stop);
        await mail.AddAsync(context, own, target, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return [];
    }

    private async Task GiveAsync(OwnReview own, Review review, Reviewer target, string why, Instant now, CancellationToken stop)
    {
        review.State = ReviewState.HandedOver;
        // One that was asked of them once and taken back is asked again.
        var given = await db.Reviews.FirstOrDefaultAsync(r => r.RoundId == review.RoundId && r.SubmissionId == review.SubmissionId && r.ReviewerId == target.Id, stop);
        if (given is null)
            db.Add(given = new Review { RoundId = review.RoundId, CallId = own.Call.Id, SubmissionId = review.SubmissionId, ReviewerId = target.Id, PersonId = target.PersonId });
        (given.State, given.AskedAt, given.HandedFromId, given.HandedAt, given.HandedWhy) = (ReviewState.Asked, now, review.Id, now, why);
        // Two who hand over to one person at once would each see the room that only one can have: the second finds another version. Nothing else of the row is
        // written: whoever is ended, or takes fewer, at this moment stays so.
        db.Entry(target).Property(r => r.Version).IsModified = true;
    }

    private async Task<Reviewer?> ChosenAsync(OwnReview own, Guid chosen, CancellationToken stop)
    {
        var (call, people) = (own.Call.Id, db.People);
        return await db.Reviewers.FirstOrDefaultAsync(r => r.Id == chosen && r.CallId == call && r.AcceptedAt != null && r.EndedAt == null && people.Any(p => p.Id == r.PersonId), stop);
    }

    // Somebody who reviews for the call already, or is invited, is that reviewer; anybody else is invited, and waits for with the review.
    private async Task<(Reviewer? Target, IReadOnlyList<(string Field, FieldProblem Problem)> Wrong)> NewAsync(HttpContext context, OwnReview own, HandOverTyped typed, CancellationToken stop)
    {
        var (call, people, lower, upper) = (own.Call.Id, db.People, typed.Email.ToLowerInvariant(), typed.Email.ToUpperInvariant());
        var known = db.Reviewers.Where(r => r.CallId == call && r.EndedAt == null && (r.Email.ToLower() == lower || people.Any(p => p.Id == r.PersonId && p.NormalizedEmail == upper)));
        if (await known.OrderBy(r => r.Id).FirstOrDefaultAsync(stop) is { } there)
            return (there, []);
        var wrong = await invite.RunAsync(context, own.Call, typed.Name, typed.Email, LimitOfNew, own.Reviewer.InvitedBy, stop);
        return wrong.Count > 0 ? (null, wrong) : (await known.OrderBy(r => r.Id).FirstAsync(stop), []);
    }

    private async Task<IReadOnlyList<Had>> HadAsync(OwnReview own, CancellationToken stop)
    {
        var round = own.Round.Id;
        return await db.Reviews.Where(r => r.RoundId == round && r.State != ReviewState.TakenBack).Select(r => new Had(r.ReviewerId, r.SubmissionId, r.State)).ToListAsync(stop);
    }

    private static FieldProblem? Refused(OwnReview own, Reviewer reviewer, ConflictTable table, IReadOnlyList<Had> had)
    {
        // In a blind round a name that is typed must not tell whether it stands in the submission: whoever comes to be in conflict by accepting does not see it.
        var isJudged = own.Round.Anonymity != Anonymity.Blind || reviewer.AcceptedAt is not null;
        if ((isJudged && !table.IsFree(reviewer.Id, own.Submission.Id)) || had.Any(h => h.Reviewer == reviewer.Id && h.Submission == own.Submission.Id))
            return RoundTyped.Problem("CannotReview");
        return had.Count(h => h.Reviewer == reviewer.Id && h.State is ReviewState.Asked or ReviewState.Done) >= reviewer.Limit ? RoundTyped.Problem("AtLimit") : null;
    }

    /// <summary>What somebody has, or had, in the round.</summary>
    private sealed record Had(Guid Reviewer, Guid Submission, ReviewState State);
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Reviewing.Rounds;
using Serai.Platform.Editing;
using Serai.Platform.Mail;
using Serai.Platform.Web;
using Serai.Features.People;

namespace Serai.Features.Calls.Reviewing.Given;

/// <summary>Keeps what a reviewer writes, and that one declines.</summary>
public sealed class SaveReview(SeraiDb db, Mails mails, SiteAddress site, ClosedWords closed, IClock clock)
{
    public static readonly MailKind Declined = new("review-declined", typeof(ReviewingTexts)) { TellsOfOthers = false };

    /// <returns>What is wrong, by the field's name; nothing where it was kept.</returns>
    public async Task<IReadOnlyList<(string Field, FieldProblem Problem)>> RunAsync(OwnReview own, ReviewTyped typed, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        if (!own.Round.IsOpenAt(now))
            return [("", await closed.ProblemAsync(own.Round, own.Call, now, stop))];
        var criteria = Criteria.Read(own.Round.Criteria);
        var wrong = new List<(string, FieldProblem)>();
        var scores = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var criterion in criteria)
            if (int.TryParse(typed.Scores.GetValueOrDefault(criterion.Id), NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score >= criterion.Least && score <= criterion.Most)
                scores[criterion.Id] = score;
            else if (typed.IsDone || typed.Scores.GetValueOrDefault(criterion.Id) is { Length: > 0 })
                wrong.Add(("score." + criterion.Id, RoundTyped.Problem("ScoreMissing", criterion.Label)));
        foreach (var (field, text) in new[] { ("toAuthors", typed.ToAuthors), ("toOrganisers", typed.ToOrganisers) })
            if (text?.Length > Review.LongestComment)
                wrong.Add((field, RoundTyped.Problem("CommentTooLong", Review.LongestComment)));
        if (wrong.Count > 0)
            return wrong;
        if (await db.Reviews.FirstOrDefaultAsync(r => r.Id == own.Review.Id && (r.State == ReviewState.Asked || r.State == ReviewState.Done), stop) is not { } review || review.Version != typed.Shown)
            return [("version", RoundTyped.Problem("SavedMeanwhile"))];
        (review.Scores, review.ToAuthors, review.ToOrganisers, review.SavedAt) = (Criteria.Write(scores), typed.ToAuthors, typed.ToOrganisers, now);
        // One that is done and then only kept is open again, and counts no more until it is done anew.
        if (typed.IsDone)
            (review.State, review.Total, review.DoneAt) = (ReviewState.Done, Criteria.Total(criteria, scores), now);
        else if (review.State == ReviewState.Done)
            (review.State, review.Total, review.DoneAt) = (ReviewState.Asked, null, null);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return [("version", RoundTyped.Problem("SavedMeanwhile"))];
        }
        return [];
    }

    /// <summary>Declines it, as a conflict of interest or for another reason; whoever invited the reviewer is told.</summary>
    public async Task<FieldProblem?> DeclineAsync(HttpContext context, OwnReview own, string why, bool isConflict, CancellationToken stop)
    {
        if (why.Length is 0 or > Review.LongestWhy)
            return RoundTyped.Problem("WhyMissing", Review.LongestWhy);
        var now = clock.GetCurrentInstant();
        // What counts already is taken out after the deadline only for a conflict.
        if (!isConflict && own.Review.State == ReviewState.Done && now >= own.Round.TakesUntil)
            return await closed.ProblemAsync(own.Round, own.Call, now, stop);
        if (await db.Reviews.FirstOrDefaultAsync(r => r.Id == own.Review.Id && (r.State == ReviewState.Asked || r.State == ReviewState.Done), stop) is not { } review)
            return RoundTyped.Problem("SavedMeanwhile");
        (review.State, review.DeclinedWhy, review.Total, review.DoneAt) = (ReviewState.Declined, why, null, null);
        if (isConflict && !await db.DeclaredConflicts.AnyAsync(c => c.ReviewerId == own.Reviewer.Id && c.SubmissionId == own.Submission.Id, stop))
            db.Add(new DeclaredConflict { CallId = own.Call.Id, ReviewerId = own.Reviewer.Id, SubmissionId = own.Submission.Id, PersonId = own.Reviewer.PersonId, Why = why, At = now });
        var by = own.Reviewer.InvitedBy;
        if (by is not null && await db.People.FirstOrDefaultAsync(p => p.Id == by, stop) is { Email: { } email } asker)
            await mails.TellAsync(new(asker.Id, email, asker.Name, asker.Language), Declined, [own.Call.TitleIn(asker.Language), site.Of(context.Request, ReviewingLinks.Assign(own.Call.Slug, own.Round.Number))], stop);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (Exception problem) when (Overtaken.Is(problem))
        {
            return RoundTyped.Problem("SavedMeanwhile");
        }
        return null;
    }
}

/// <summary>A review as it is typed.</summary>
/// <param name="Scores">By criterion.</param>
/// <param name="IsDone">Whether it is finished, else only kept.</param>
/// <param name="Shown">The version that was shown.</param>
public sealed record ReviewTyped(IReadOnlyDictionary<string, string> Scores, string? ToAuthors, string? ToOrganisers, bool IsDone, int Shown);

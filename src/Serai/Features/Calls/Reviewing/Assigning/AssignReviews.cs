using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.History;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Reviewing.Assigning;

/// <summary>Carries out a plan that was shown: asks reviewers, takes back what moved elsewhere, and writes to those who have something new.</summary>
public sealed class AssignReviews(SeraiDb db, PlanAssignment plans, Mails mails, SiteAddress site)
{
    public const string Verb = "ask reviewers";
    public static readonly MailKind Asked = new("reviews-asked", typeof(ReviewingTexts)) { TellsOfOthers = false };

    /// <returns>Whether it was done; not where the plan is another by now.</returns>
    public async Task<bool> RunAsync(HttpContext context, Call call, int number, string mark, CancellationToken stop)
    {
        try
        {
            return await TryAsync(context, call, number, mark, stop);
        }
        catch (Exception problem) when (Overtaken.Is(problem))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<bool> TryAsync(HttpContext context, Call call, int number, string mark, CancellationToken stop)
    {
        var id = call.Id;
        var round = await db.ReviewRounds.FirstAsync(r => r.CallId == id && r.Number == number, stop);
        await using var step = await db.BeginStepAsync(context.Doing(Verb, CallLinks.Subject(call.Slug), call.KeeperId), stop);
        // Before the plan reads them: whoever writes or declines meanwhile is found by the version of the row.
        var there = await db.Reviews.Where(r => r.RoundId == round.Id).ToDictionaryAsync(r => (r.SubmissionId, r.ReviewerId), stop);
        var plan = await plans.OfAsync(call, round, stop);
        if (plan.Mark != mark || !plan.ChangesAnything)
            return false;
        foreach (var gone in plan.Assignment!.Gone)
            if (there.TryGetValue((plan.Submissions[gone.Submission].Id, plan.Reviewers[gone.Reviewer].Reviewer.Id), out var row))
                row.State = ReviewState.TakenBack;
            else
                return false;
        foreach (var ended in there.Values.Where(r => plan.Ended.Contains(r.Id)))
            (ended.State, ended.Total) = (ReviewState.TakenBack, null);
        foreach (var pair in plan.Asked)
        {
            var (submission, reviewer) = (plan.Submissions[pair.Submission].Id, plan.Reviewers[pair.Reviewer].Reviewer);
            if (there.TryGetValue((submission, reviewer.Id), out var again))
                (again.State, again.AskedAt, again.HandedFromId, again.HandedAt, again.HandedWhy) = (ReviewState.Asked, step.Doing.At, null, null, null);
            else
                db.Add(new Review { RoundId = round.Id, CallId = id, SubmissionId = submission, ReviewerId = reviewer.Id, PersonId = reviewer.PersonId, AskedAt = step.Doing.At });
        }
        round.AssignedAt = step.Doing.At;
        await TellAsync(context, call, plan, stop);
        await step.CompleteAsync(stop);
        return true;
    }

    // By number only: whoever reads over a shoulder, or passes it on, tells nothing of a submission.
    private async Task TellAsync(HttpContext context, Call call, AssignmentPlan plan, CancellationToken stop)
    {
        var by = plan.Round.Closes is { } closes ? Shown.CallTimes.Of(closes, call.Zone) : "–";
        foreach (var asked in plan.Asked.GroupBy(a => a.Reviewer))
            if (plan.Reviewers[asked.Key] is { Email: { } email, Language: { } language } reviewer)
                await mails.TellAsync(new(reviewer.Reviewer.PersonId, email, reviewer.Name, language), Asked, [call.TitleIn(language), asked.Count(), by, site.Of(context.Request, ReviewingLinks.Mine)], stop);
    }
}

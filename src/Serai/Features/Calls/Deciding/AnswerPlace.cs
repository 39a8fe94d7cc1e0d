using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Deciding;

/// <summary>Confirms a place or gives it up: whoever has it by the link, or those who run the call for them. What becomes free goes to the reserve in the same step.</summary>
public sealed class AnswerPlace(SeraiDb db, CallTurn turn, MoveUp moveUp, IEnumerable<IPlaceGivenUp> told, SiteAddress site, IClock clock)
{
    public const string Confirm = "confirm the place", GiveUp = "give up the place";

    /// <param name="context">The request.</param>
    /// <param name="call">The call.</param>
    /// <param name="numbers">Which submissions.</param>
    /// <param name="confirms">Whether they take the place; else they give it up.</param>
    /// <param name="own">Whether they say so themselves, by their link.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>What is in the way; then nothing was changed.</returns>
    public Task<FieldProblem?> RunAsync(HttpContext context, Call call, IReadOnlyCollection<int> numbers, bool confirms, bool own, CancellationToken stop) =>
        turn.RunAsync<FieldProblem>(Doing(context, call, numbers, confirms ? Confirm : GiveUp, own), call.Id, async step =>
        {
            var (submissions, asked) = (db.Submissions, numbers.Distinct().ToList());
            var found = await (from d in db.CallDecisions join s in submissions on d.SubmissionId equals s.Id where d.CallId == call.Id && s.Number != null && asked.Contains(s.Number.Value) select new { d, s.Number }).ToListAsync(stop);
            if (found.Count < asked.Count)
                return Problem("NotTold", asked.Except(found.Select(f => f.Number!.Value)).First());
            foreach (var one in found)
                if ((confirms ? Confirmed(one.d, step.Doing.At, own) : GivenUp(one.d, step.Doing.At, Deciding.GivenUpWhy.Declined)) is { } code)
                    return Problem(code, one.Number!.Value);
            if (!confirms)
                await TellAsync([.. found.Select(f => f.d.SubmissionId)], stop);
            await db.SaveChangesAsync(stop);
            if (!confirms)
                await moveUp.RunAsync(call, path => site.Of(context.Request, path), stop);
            return null;
        }, stop);

    /// <summary>Gives up what a submission that is withdrawn held; the caller has the call's turn.</summary>
    public async Task WithdrawnAsync(HttpContext context, Call call, Guid submission, CancellationToken stop)
    {
        if (await db.CallDecisions.FirstOrDefaultAsync(d => d.SubmissionId == submission, stop) is not { } decision || GivenUp(decision, clock.GetCurrentInstant(), Deciding.GivenUpWhy.Withdrawn) is not null)
            return;
        await TellAsync([submission], stop);
        await db.SaveChangesAsync(stop);
        await moveUp.RunAsync(call, path => site.Of(context.Request, path), stop);
    }

    /// <summary>Tells whoever made something of these places; the caller saves.</summary>
    public async Task TellAsync(IReadOnlyCollection<Guid> submissions, CancellationToken stop)
    {
        foreach (var part in told)
            await part.GivenUpAsync(submissions, stop);
    }

    /// <summary>A step by whoever has the link: without an account they are called by the number of their submission.</summary>
    public static Doing Doing(HttpContext context, Call call, IReadOnlyCollection<int> numbers, string verb, bool own)
    {
        var doing = context.Doing(verb, CallLinks.Subject(call.Slug), call.KeeperId);
        return own && doing.PersonId is null ? doing with { Actor = $"No. {numbers.First()}" } : doing;
    }

    internal static string? GivenUp(CallDecision decision, Instant now, GivenUpWhy why)
    {
        if (decision.GivenUpAt is not null)
            return "GivenUpAlready";
        if (!decision.HoldsPlace && !decision.Waits)
            return "NotTold";
        (decision.GivenUpAt, decision.GivenUpWhy) = (now, why);
        return null;
    }

    // Those who run the call may still confirm for somebody who is late, as long as the place is not gone.
    private static string? Confirmed(CallDecision decision, Instant now, bool own)
    {
        if (decision.GivenUpAt is not null)
            return "GivenUpAlready";
        if (!decision.HoldsPlace)
            return "NotTold";
        if (decision.ConfirmedAt is not null)
            return "ConfirmedAlready";
        if (own && decision.ConfirmBy < now)
            return "TooLate";
        decision.ConfirmedAt = now;
        return null;
    }

    internal static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(DecidingTexts) };
}

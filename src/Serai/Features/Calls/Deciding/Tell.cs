using System.Globalization;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Deciding;

/// <summary>A mail before it goes out.</summary>
public sealed record ToTell(Decided Of, MailContent Mail);

/// <summary>Tells everybody what is proposed for them, all at once: after that it stands.</summary>
public sealed class Tell(CallTurn turn, CallPlaces places, PlaceMail mail, QuotaWords words, SiteAddress site, SeraiDb db, IClock clock)
{
    public const string Verb = "tell decisions";

    /// <summary>All mails as they would go out now, and the mark by which a change since is seen.</summary>
    public async Task<(IReadOnlyList<ToTell> Mails, string Mark)> PreviewAsync(Call call, CancellationToken stop)
    {
        var now = await places.OfAsync(call.Id, stop);
        db.ChangeTracker.Clear();
        var at = clock.GetCurrentInstant();
        return ([.. Proposed(now).Select(d => new ToTell(d, PlaceMail.Preview(call, d.Submission, d.Decision!, ConfirmBy(call, now, d, at))))], Mark(call, now, at));
    }

    /// <returns>What is in the way; then nobody was told anything.</returns>
    public Task<FieldProblem?> RunAsync(HttpContext context, Call call, string mark, CancellationToken stop) =>
        turn.RunAsync<FieldProblem>(context.Doing(Verb, CallLinks.Subject(call.Slug), call.KeeperId), call.Id, async step =>
        {
            var now = await places.OfAsync(call.Id, stop);
            if (Mark(call, now, step.Doing.At) != mark)
                return AnswerPlace.Problem("ChangedMeanwhile");
            IReadOnlyList<Decided> proposed = Proposed(now);
            if (proposed.Count == 0)
                return AnswerPlace.Problem("NobodyToTell");
            foreach (var (submission, decision) in proposed)
            {
                decision!.ConfirmBy = ConfirmBy(call, now, new(submission, decision), step.Doing.At);
                decision.ToldAt = step.Doing.At;
            }
            if (proposed.Any(d => d.Decision!.Outcome == DecisionOutcome.Accepted) && now.Exceeded is [var exceeded, ..])
                return AnswerPlace.Problem("Exceeds", words.Rule(exceeded.Rule, await words.DesignAsync(call, stop), exceeded.Value), exceeded.Count);
            foreach (var (submission, decision) in proposed)
                mail.Add(call, submission, decision!, path => site.Of(context.Request, path));
            return null;
        }, stop);

    private static IReadOnlyList<Decided> Proposed(PlacesNow now) =>
        [.. now.All.Where(d => d.Submission is { State: SubmissionState.Submitted, Email: not null } && d.Decision is { Outcome: not null, ToldAt: null }).OrderBy(d => d.Decision!.Outcome).ThenBy(d => d.Decision!.ReservePlace).ThenBy(d => d.Number)];

    private static Instant? ConfirmBy(Call call, PlacesNow now, Decided decided, Instant at) => decided.Decision!.Outcome == DecisionOutcome.Accepted ? now.Quotas?.ConfirmBy(at, call.Zone) : null;

    // The words of the call and the day are in the mails too.
    private static string Mark(Call call, PlacesNow now, Instant at) => string.Create(CultureInfo.InvariantCulture, $"{now.Mark}-{call.Version}-{now.Quotas?.ConfirmBy(at, call.Zone).ToUnixTimeSeconds()}");
}

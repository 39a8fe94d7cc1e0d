using System.Globalization;
using Serai.Allocation;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Calls.Deciding;

/// <summary>Proposes what is to be decided, and takes it back, as long as nobody was told.</summary>
public sealed class Propose(SeraiDb db, CallTurn turn, CallPlaces places)
{
    public const string Verb = "propose", Back = "take back a proposal", Score = "score";

    /// <summary>Proposes the same for some.</summary>
    /// <param name="context">The request.</param>
    /// <param name="call">The call.</param>
    /// <param name="numbers">Those.</param>
    /// <param name="shown">What was proposed for them when they were picked, as far as it was shown: what somebody else has proposed since is not overwritten.</param>
    /// <param name="outcome">What is proposed.</param>
    /// <param name="reason">Why.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>What is in the way; then nothing was changed.</returns>
    public Task<FieldProblem?> RunAsync(
        HttpContext context, Call call, IReadOnlyCollection<int> numbers, IReadOnlyDictionary<int, DecisionOutcome?> shown, DecisionOutcome outcome, string reason, CancellationToken stop)
    {
        if (reason.Length > DecidingMap.LongestReason)
            return Task.FromResult<FieldProblem?>(AnswerPlace.Problem("ReasonTooLong", DecidingMap.LongestReason));
        return ChangeAsync(context, call, Verb, numbers, mustBeThere: true, (now, some, at) =>
        {
            if (Overtaken(some.Where(d => d.Decision?.Outcome != outcome), shown) is { } problem)
                return problem;
            Set(db, now, call, [.. some.Select(d => (d, outcome, reason.Length == 0 ? null : reason))], at, context.Actor.PersonId);
            return null;
        }, reason, stop);
    }

    public Task<FieldProblem?> BackAsync(HttpContext context, Call call, IReadOnlyCollection<int> numbers, IReadOnlyDictionary<int, DecisionOutcome?> shown, CancellationToken stop) =>
        ChangeAsync(context, call, Back, numbers, mustBeThere: true, (_, some, _) =>
        {
            if (Overtaken(some.Where(d => d.Decision?.Outcome is not null), shown) is { } problem)
                return problem;
            foreach (var decision in some.Select(d => d.Decision).OfType<CallDecision>())
                (decision.Outcome, decision.Reason, decision.ReservePlace, decision.ProposedAt, decision.ProposedById) = (null, null, null, null, null);
            return null;
        }, null, stop);

    /// <summary>Gives scores; null takes one out. One that somebody else has changed since it was shown is not overwritten.</summary>
    public Task<FieldProblem?> ScoreAsync(HttpContext context, Call call, IReadOnlyDictionary<int, (decimal? Was, decimal? Is)> scores, CancellationToken stop) =>
        ChangeAsync(context, call, Score, [.. scores.Keys], mustBeThere: false, (now, some, _) =>
        {
            foreach (var one in some.Where(d => d.Decision?.Score != scores[d.Number].Is))
            {
                if (one.Decision?.Score != scores[one.Number].Was)
                    return AnswerPlace.Problem("ScoreChangedMeanwhile", one.Number, one.Decision?.Score is null ? "–" : ScoreText(one.Decision.Score));
                Row(db, call, one).Score = scores[one.Number].Is;
            }
            return null;
        }, null, stop);

    /// <summary>A score as it is written into its field.</summary>
    public static string ScoreText(decimal? score) => score?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A score as it is typed; null where it is none.</summary>
    public static decimal? ReadScore(string text) =>
        StrictNumber.TryRead(text, out var score) && Candidate.Fits(score) ? score : null;

    /// <summary>Writes proposals into rows that are not told yet. Whoever comes newly to the reserve stands behind all who are there, the better first.</summary>
    internal static void Set(SeraiDb db, PlacesNow now, Call call, IReadOnlyList<(Decided Of, DecisionOutcome Outcome, string? Reason)> proposed, Instant at, Guid? by)
    {
        var mine = proposed.Select(p => p.Of.Submission.Id).ToHashSet();
        var last = now.All.Where(d => d.Decision?.Outcome == DecisionOutcome.Reserve && !mine.Contains(d.Submission.Id)).Max(d => d.Decision!.ReservePlace) ?? 0;
        foreach (var (one, outcome, reason) in proposed.OrderByDescending(p => p.Of.Decision?.Score ?? 0).ThenBy(p => p.Of.Number))
        {
            var decision = Row(db, call, one);
            (decision.Outcome, decision.Reason, decision.ProposedAt, decision.ProposedById) = (outcome, reason, at, by);
            decision.ReservePlace = outcome == DecisionOutcome.Reserve ? ++last : null;
        }
    }

    private static FieldProblem? Overtaken(IEnumerable<Decided> some, IReadOnlyDictionary<int, DecisionOutcome?> shown) =>
        some.FirstOrDefault(d => shown.TryGetValue(d.Number, out var was) && was != d.Decision?.Outcome) is not { } one ? null
        : AnswerPlace.Problem(one.Decision?.Outcome is { } now ? "ProposedMeanwhile." + now : "BackMeanwhile", one.Number);

    private static CallDecision Row(SeraiDb db, Call call, Decided one)
    {
        if (one.Decision is { } there)
            return there;
        var decision = new CallDecision { CallId = call.Id, KeeperId = call.KeeperId, SubmissionId = one.Submission.Id };
        db.Add(decision);
        return decision;
    }

    private Task<FieldProblem?> ChangeAsync(
        HttpContext context, Call call, string verb, IReadOnlyCollection<int> numbers, bool mustBeThere, Func<PlacesNow, IReadOnlyList<Decided>, Instant, FieldProblem?> change, string? reason, CancellationToken stop) =>
        turn.RunAsync<FieldProblem>(context.Doing(verb, CallLinks.Subject(call.Slug), call.KeeperId, reason), call.Id, async step =>
        {
            var now = await places.OfAsync(call.Id, stop);
            List<Decided> some = [.. now.All.Where(d => numbers.Contains(d.Number))];
            if (mustBeThere && some.Count == 0)
                return AnswerPlace.Problem("NothingPicked");
            if (some.FirstOrDefault(d => d.Decision?.ToldAt is not null) is { } told && mustBeThere)
                return AnswerPlace.Problem("ToldAlready", told.Number);
            if (mustBeThere && verb == Verb && some.FirstOrDefault(d => d.Submission.State != SubmissionState.Submitted) is { } gone)
                return AnswerPlace.Problem("WithdrawnMeanwhile", gone.Number);
            return change(now, some, step.Doing.At);
        }, stop);
}

using Serai.Allocation;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Calls.Deciding;

/// <summary>What the quotas and the scores come to for one submission.</summary>
public sealed record QuotaProposal(Decided Of, DecisionOutcome Outcome, Chosen? Chosen, NotChosen? NotChosen);

/// <summary>The best set, before it is proposed.</summary>
/// <param name="Now">What it was made from.</param>
/// <param name="Choice">What came of choosing; null where the call has no quotas.</param>
/// <param name="Proposals">For all who were not told yet, the accepted first.</param>
public sealed record QuotaChoice(PlacesNow Now, Choice? Choice, IReadOnlyList<QuotaProposal> Proposals);

/// <summary>Proposes the best set under the quotas: whoever has a place keeps it, whoever was told otherwise stays out, and the next best are the reserve.</summary>
public sealed class ProposeByQuotas(SeraiDb db, CallTurn turn, CallPlaces places)
{
    public async Task<QuotaChoice> ChooseAsync(Call call, CancellationToken stop)
    {
        var now = await places.OfAsync(call.Id, stop);
        db.ChangeTracker.Clear();
        if (now.Quotas is not { } quotas)
            return new(now, null, []);
        List<Decided> all = [.. now.All.Where(d => d.Submission.State == SubmissionState.Submitted).OrderByDescending(d => d.Decision?.Score ?? 0).ThenBy(d => d.Number)];
        var held = all.Where(d => d.Decision?.HoldsPlace == true).Select(d => d.Key).ToHashSet();
        var outside = all.Where(d => d.Decision?.ToldAt is not null).Select(d => d.Key).Except(held).ToHashSet();
        var choice = Allocation.Places.Choose([.. all.Select(now.Candidate)], now.Rules, Bounds.AtMost(quotas.Places), held, outside);
        if (choice is not Choice.Made made)
            return new(now, choice, []);
        var accepted = made.Chosen.Where(c => !c.IsFixed).Select(c => new QuotaProposal(now.Of(c.Id), DecisionOutcome.Accepted, c, null));
        var others = made.NotChosen.Where(c => c.Why != NotChosenWhy.FixedOut).Select((c, i) => new QuotaProposal(now.Of(c.Id), i < quotas.Reserve ? DecisionOutcome.Reserve : DecisionOutcome.Declined, null, c));
        return new(now, choice, [.. accepted, .. others]);
    }

    /// <param name="context">The request.</param>
    /// <param name="call">The call.</param>
    /// <param name="mark">That of what was shown: had anything changed since, nothing is proposed.</param>
    /// <param name="why">Says why somebody is in or out.</param>
    /// <param name="stop">To stop.</param>
    public async Task<FieldProblem?> RunAsync(HttpContext context, Call call, string mark, Func<QuotaProposal, string> why, CancellationToken stop)
    {
        // Before its turn: choosing takes longer than others should wait.
        var chosen = await ChooseAsync(call, stop);
        if (chosen.Now.Mark != mark)
            return AnswerPlace.Problem("ChangedMeanwhile");
        if (chosen.Proposals.Count == 0)
            return AnswerPlace.Problem("NothingPicked");
        return await turn.RunAsync<FieldProblem>(context.Doing(Propose.Verb, CallLinks.Subject(call.Slug), call.KeeperId), call.Id, async step =>
        {
            var now = await places.OfAsync(call.Id, stop);
            if (now.Mark != mark)
                return AnswerPlace.Problem("ChangedMeanwhile");
            Propose.Set(db, now, call, [.. chosen.Proposals.Select(p => (now.Of(p.Of.Key), p.Outcome, (string?)Cut(why(p))))], step.Doing.At, context.Actor.PersonId);
            return null;
        }, stop);
    }

    private static string Cut(string text) => text.Length <= DecidingMap.LongestReason ? text : text[..DecidingMap.LongestReason];
}

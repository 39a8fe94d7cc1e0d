using Serai.Allocation;

namespace Serai.Features.Calls.Deciding;

/// <summary>Lets those of the reserve move up who can, in the step in which a place becomes free.</summary>
public sealed class MoveUp(CallPlaces places, PlaceMail mail, IClock clock)
{
    /// <summary>Fills the places that are free. The caller has the call's turn (see <see cref="CallTurn"/>), and saves.</summary>
    /// <returns>The numbers of those who moved up. A call without quotas has no places that could be free.</returns>
    public async Task<IReadOnlyList<int>> RunAsync(Call call, Func<string, Uri?> address, CancellationToken stop)
    {
        var now = await places.OfAsync(call.Id, stop);
        if (now.Quotas is not { } quotas || now.Reserve is not { Count: > 0 } reserve)
            return [];
        var moved = new List<int>();
        foreach (var turn in Allocation.Reserve.Fill(now.Held, reserve, now.Rules, Bounds.AtMost(quotas.Places)).Where(t => t.Next is not null))
        {
            var (submission, decision) = now.Of(turn.Next!);
            var at = clock.GetCurrentInstant();
            (decision!.Outcome, decision.MovedUpAt, decision.ConfirmBy) = (DecisionOutcome.Accepted, at, quotas.ConfirmBy(at, call.Zone));
            mail.Add(call, submission, decision, address);
            moved.Add(submission.Number!.Value);
        }
        return moved;
    }
}

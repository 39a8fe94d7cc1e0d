using System.Globalization;
using Serai.Features.Organizations;
using Serai.Platform.Editing;

namespace Serai.Features.Calls.Reviewing.Rounds;

/// <summary>Says why nothing is taken in a round now: until when it was, and whom to ask.</summary>
public sealed class ClosedWords(OrganizationQueries organizations)
{
    /// <param name="round">A round that is not open.</param>
    /// <param name="call">Its call.</param>
    /// <param name="now">When something came.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<FieldProblem> ProblemAsync(ReviewRound round, Call call, Instant now, CancellationToken stop)
    {
        if (round is not { Closes: { } closes, TakesUntil: { } until } || now < until)
            return RoundTyped.Problem("RoundNotOpen");
        var keeper = await KeeperAsync(call, stop);
        return round.LateDays == 0
            ? RoundTyped.Problem("RoundClosed", Shown.CallTimes.Of(closes, call.Zone), keeper)
            : RoundTyped.Problem("RoundClosedLate", Shown.CallTimes.Of(closes, call.Zone), Shown.CallTimes.Of(until, call.Zone), keeper);
    }

    /// <summary>Whom to ask: the organization that runs the call.</summary>
    public async Task<string> KeeperAsync(Call call, CancellationToken stop) =>
        (await organizations.Briefs([call.KeeperId], CultureInfo.CurrentUICulture.Name, stop)).GetValueOrDefault(call.KeeperId)?.Name ?? call.Slug;
}

using Microsoft.EntityFrameworkCore;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Reviewing.Rounds;

/// <summary>Makes a round of review, or changes it.</summary>
public sealed class SaveRound(SeraiDb db)
{
    public const string Verb = "plan the review";

    /// <param name="context">The request of somebody who may edit the call.</param>
    /// <param name="call">The call.</param>
    /// <param name="number">The round's number; null for a new one.</param>
    /// <param name="shown">The version that was shown; for a new one the number of the last round: what is sent twice makes no second one.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="design">The call's form.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>What is wrong, by the field's name; nothing where it was kept.</returns>
    public Task<IReadOnlyList<(string Field, FieldProblem Problem)>> RunAsync(HttpContext context, Call call, int? number, int shown, RoundTyped typed, FormDesign design, CancellationToken stop) =>
        db.AgainAsync(() => TryAsync(context, call, number, shown, typed, design, stop));

    private async Task<IReadOnlyList<(string Field, FieldProblem Problem)>> TryAsync(HttpContext context, Call call, int? number, int shown, RoundTyped typed, FormDesign design, CancellationToken stop)
    {
        var id = call.Id;
        var last = await db.ReviewRounds.Where(r => r.CallId == id).MaxAsync(r => (int?)r.Number, stop) ?? 0;
        var round = number is null ? new ReviewRound { CallId = id, KeeperId = call.KeeperId, Number = last + 1 } : await db.ReviewRounds.FirstOrDefaultAsync(r => r.CallId == id && r.Number == number, stop);
        if (round is null || (number is null ? last : round.Version) != shown)
            return [("", RoundTyped.Problem("SavedMeanwhile"))];
        var before = round.Criteria;
        await using var step = await db.BeginStepAsync(context.Doing(Verb, CallLinks.Subject(call.Slug), call.KeeperId), stop);
        var wrong = typed.Into(round, call.Zone, design);
        if (wrong.Count > 0)
            return wrong;
        if (before != round.Criteria && number is not null && await db.Reviews.AnyAsync(r => r.RoundId == round.Id && r.Scores != null, stop))
            return [("label0", RoundTyped.Problem("CriteriaUsed"))];
        if (number is null)
            db.Add(round);
        await step.CompleteAsync(stop);
        return [];
    }
}

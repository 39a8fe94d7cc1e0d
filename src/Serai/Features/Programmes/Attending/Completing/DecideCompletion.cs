using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Programmes.Attending.Completing;

/// <summary>Decides by hand whether somebody has completed an edition, or leaves it to the rule again.</summary>
public sealed class DecideCompletion(SeraiDb db)
{
    public const string Verb = "decide completion";

    /// <param name="context">The request.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="number">The participant's number.</param>
    /// <param name="shown">The version that was decided about.</param>
    /// <param name="completed">What is decided; null for the rule.</param>
    /// <param name="why">Why.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>The step, or what is in the way; then nothing was changed.</returns>
    public Task<(Guid? Step, FieldProblem? Problem)> RunAsync(HttpContext context, Programme programme, Edition edition, int number, int shown, bool? completed, string why, CancellationToken stop) => db.AgainAsync<(Guid?, FieldProblem?)>(async () =>
    {
        if (why.Length == 0)
            return (null, TakeAttendance.Problem("DecideWhyMissing"));
        if (TakeAttendance.WrongReason(why) is { } wrong)
            return (null, wrong);
        await using var step = await db.BeginStepAsync(context.Doing(Verb, ProgrammeLinks.EditionSubject(programme.Slug, edition.Slug), programme.KeeperId, why), stop);
        var id = edition.Id;
        if (await db.Participants.FirstOrDefaultAsync(p => p.EditionId == id && p.Number == number, stop) is not { TakesPart: true } person || person.Version != shown)
            return (null, TakeAttendance.Problem("ChangedMeanwhile"));
        (person.CompletedByHand, person.CompletedWhy) = (completed, completed is null ? null : why);
        db.Add(new CompletionDecision { EditionId = id, KeeperId = edition.KeeperId, ParticipantId = person.Id, HasCompleted = completed, PersonId = context.Actor.PersonId, At = step.Doing.At });
        await step.CompleteAsync(stop);
        return (step.Id, null);
    });
}

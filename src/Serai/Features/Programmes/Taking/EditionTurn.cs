using Microsoft.EntityFrameworkCore;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Localisation;

namespace Serai.Features.Programmes.Taking;

/// <param name="Step">The step in which it was done; null where it was not.</param>
/// <param name="Problem">What is in the way; null where it was done.</param>
public sealed record Turned(Guid? Step, FieldProblem? Problem);

/// <summary>Whatever changes who takes part in an edition, as one step of the history and one after the other: whoever comes second begins anew from what the first one left.</summary>
public sealed class EditionTurn(SeraiDb db)
{
    /// <param name="doing">Who does what.</param>
    /// <param name="edition">In which edition.</param>
    /// <param name="work">Reads and changes; nothing of it is kept where it tells what is in the way.</param>
    /// <param name="stop">To stop.</param>
    public Task<Turned> RunAsync(Doing doing, Edition edition, Func<StepInProgress, EditionTaking, Task<FieldProblem?>> work, CancellationToken stop) => db.AgainAsync(async () =>
    {
        await using var step = await db.BeginStepAsync(doing, stop);
        var taking = await OfAsync(db, edition, stop);
        taking.Turns++;
        var id = edition.Id;
        // Read after that: whoever changes the number of places moves what is kept.
        edition.Capacity = await db.Editions.Where(e => e.Id == id).Select(e => e.Capacity).FirstAsync(stop);
        if (await work(step, taking) is { } problem)
            return new Turned(null, problem);
        await step.CompleteAsync(stop);
        return new Turned(step.Id, null);
    });

    /// <summary>What the edition keeps, as the context has it; made where it kept nothing so far.</summary>
    public static async Task<EditionTaking> OfAsync(SeraiDb db, Edition edition, CancellationToken stop)
    {
        var id = edition.Id;
        if (await db.EditionTakings.FirstOrDefaultAsync(t => t.EditionId == id, stop) is { } there)
            return there;
        var taking = new EditionTaking { EditionId = edition.Id, KeeperId = edition.KeeperId };
        db.Add(taking);
        return taking;
    }

    /// <summary>How many have a place.</summary>
    public static Task<int> TakenAsync(SeraiDb db, Guid edition, CancellationToken stop) =>
        db.Participants.CountAsync(p => p.EditionId == edition && p.State == ParticipantState.Confirmed, stop);

    /// <summary>Why so many more cannot take part; null where they can.</summary>
    public static async Task<FieldProblem?> FullAsync(SeraiDb db, Edition edition, int more, CancellationToken stop) =>
        edition.Capacity is { } capacity && await TakenAsync(db, edition.Id, stop) is var taken && taken + more > capacity ? Problem("Full", capacity, taken, more)
        : await db.Participants.CountAsync(p => p.EditionId == edition.Id, stop) + more > Edition.MostParticipants ? Problem("TooMany", Edition.MostParticipants)
        : null;

    /// <summary>Why nobody can come any more by accepting or from a call: the edition is over. Null where it is not. Those who run it may still put right who took part.</summary>
    public static FieldProblem? Over(Edition edition, LocalDate today) => edition.Ends is { } ends && today > ends ? Problem("EditionOver", DateWords.Of(ends)) : null;

    internal static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(TakingTexts) };
}

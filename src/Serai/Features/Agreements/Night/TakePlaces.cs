using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Succeeding;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Night;

/// <summary>Lets agreements go whose successor was signed before it began, on the day on which it begins. Each is a step of its own; begun again it goes on where it was left.</summary>
public sealed class TakePlaces(SeraiDb db, IClock clock)
{
    private const string Actor = "Serai", Way = "program", Verb = "move";

    /// <returns>How many went.</returns>
    public async Task<int> RunAsync(LocalDate day, CancellationToken stop)
    {
        AgreementStage[] holding = [.. AgreementLife.Holding], over = [.. AgreementLife.Holding, AgreementStage.Expired];
        var all = db.Agreements;
        var waiting = await db.Agreements.AsNoTracking().Where(a => a.SucceedsId != null && holding.Contains(a.Stage) && all.Any(b => b.Id == a.SucceedsId && over.Contains(b.Stage)))
            .OrderBy(a => a.Id).Select(a => new { a.Id, a.Since }).ToListAsync(stop);
        var count = 0;
        foreach (var one in waiting.Where(a => !(a.Since?.Earliest > day)))
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                count += await TakeAsync(one.Id, day, stop) ? 1 : 0;
            }
            catch (Exception problem) when (Overtaken.Is(problem))
            {
                // Somebody saves one of the two at this moment: the next night looks again.
            }
        }
        db.ChangeTracker.Clear();
        return count;
    }

    private async Task<bool> TakeAsync(Guid id, LocalDate day, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        if (await db.Agreements.FirstOrDefaultAsync(a => a.Id == id, stop) is not { SucceedsId: { } before, Stage: AgreementStage.InForce or AgreementStage.Expiring } successor || await db.Agreements.AsNoTracking().FirstOrDefaultAsync(a => a.Id == before, stop) is not { } old)
            return false;
        var at = clock.GetCurrentInstant();
        await using var step = await db.BeginStepAsync(new(at, Actor, Way, Verb, AgreementLinks.Subject(old.Slug)) { SubjectId = old.KeeperId }, stop);
        await SucceedAgreement.CompleteAsync(db, successor, day, successor.Signed ?? EdtfDate.Of(day), at, null, stop);
        // Whoever ends it at this moment finds it changed.
        db.Entry(successor).Property(a => a.Version).IsModified = true;
        await step.CompleteAsync(stop);
        return true;
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Features.Programmes.Taking;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.History.Undo;
using Serai.Platform.Localisation;

namespace Serai.Features.Programmes.Making;

/// <summary>What an edition has promised: a place to those who take part, and the day on which what they told is erased. Neither an edit nor taking one back breaks it.</summary>
public sealed class EditionStands(SeraiDb db) : IStandsFast
{
    public async Task<IReadOnlyList<EntityEntry>> FastAsync(IReadOnlyCollection<EntityEntry> touched, Step undone, CancellationToken stop)
    {
        var fast = new List<EntityEntry>();
        foreach (var entry in touched)
            if (entry is { Entity: Edition edition, State: EntityState.Modified } && (await FewerPlacesAsync(db, edition, stop) ?? await KeptLongerAsync(db, edition, edition.Ends, stop)) is not null)
                fast.Add(entry);
        return fast;
    }

    /// <summary>Why there cannot be so few places as it now says; null where there can, or nothing of it was changed.</summary>
    internal static async Task<FieldProblem?> FewerPlacesAsync(SeraiDb db, Edition edition, CancellationToken stop)
    {
        if (edition.Capacity is not { } capacity || !IsMoved(db, edition, nameof(Edition.Capacity)))
            return null;
        var id = edition.Id;
        // Read first: whoever takes part after this look moves it, and the save fails.
        await db.EditionTakings.Where(t => t.EditionId == id).LoadAsync(stop);
        return await EditionTurn.TakenAsync(db, id, stop) is var taken && taken > capacity ? EditionRecord.Problem("FewerPlaces", taken, capacity) : null;
    }

    /// <summary>Why what participants told of themselves cannot be kept so long; null where it can, or nobody told anything.</summary>
    /// <param name="db">The database, with the edition as it is to be saved.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="ends">Its last day, as it is to be.</param>
    /// <param name="stop">To stop.</param>
    internal static async Task<FieldProblem?> KeptLongerAsync(SeraiDb db, Edition edition, LocalDate? ends, CancellationToken stop)
    {
        var entry = db.Entry(edition);
        if (entry.State != EntityState.Modified || entry.Property(e => e.Ends).OriginalValue is not { } ended)
            return null;
        var told = ended.PlusDays(entry.Property(e => e.KeptDays).OriginalValue);
        if (ends is { } last && last.PlusDays(edition.KeptDays) <= told)
            return null;
        var id = edition.Id;
        return await db.ParticipantNeeds.AnyAsync(n => n.EditionId == id, stop) ? EditionRecord.Problem("KeptLonger", DateWords.Of(told)) : null;
    }

    /// <summary>Makes whoever changes who takes part at the same moment begin anew, and see how many places there are.</summary>
    internal static async Task MoveAsync(SeraiDb db, Edition edition, CancellationToken stop)
    {
        if (!IsMoved(db, edition, nameof(Edition.Capacity)))
            return;
        var taking = db.Entry(await EditionTurn.OfAsync(db, edition, stop));
        if (taking.State == EntityState.Unchanged)
            taking.Property(nameof(EditionTaking.Version)).IsModified = true;
    }

    private static bool IsMoved(SeraiDb db, Edition edition, string property) => db.Entry(edition) is { State: EntityState.Modified } entry && entry.Property(property).IsModified;
}

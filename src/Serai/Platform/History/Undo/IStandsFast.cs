using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Serai.Platform.History.Undo;

/// <summary>Rows that taking a step back may not touch any more, for what others have rested on them since: what was approved, signed or built upon.</summary>
public interface IStandsFast
{
    /// <summary>Which of the rows must stay as they are; nothing where all may go back.</summary>
    /// <param name="touched">What taking the step back adds, changes and removes, as the context holds it before it is saved.</param>
    /// <param name="undone">The step that is taken back.</param>
    /// <param name="stop">Ends the looking.</param>
    Task<IReadOnlyList<EntityEntry>> FastAsync(IReadOnlyCollection<EntityEntry> touched, Step undone, CancellationToken stop);
}

using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.History.Undo;

/// <summary>
/// Which steps still count. One that was taken back does not, nor does the one that took it back; where that one was taken back
/// itself, both count again.
/// </summary>
public sealed class LiveSteps
{
    private readonly HashSet<Guid> dead = [];
    private readonly Dictionary<Guid, Guid> undoneBy = [];

    public static async Task<LiveSteps> OfAsync(SeraiDb db, CancellationToken stop)
    {
        var live = new LiveSteps();
        var undoing = await db.Steps.AsNoTracking().Where(s => s.Undoes != null).OrderByDescending(s => s.Number).Select(s => new { s.Id, Undoes = s.Undoes!.Value }).ToListAsync(stop);
        foreach (var step in undoing)
            if (!live.dead.Contains(step.Id))
            {
                live.dead.Add(step.Id);
                live.dead.Add(step.Undoes);
                live.undoneBy[step.Undoes] = step.Id;
            }
        return live;
    }

    public bool Counts(Guid step) => !dead.Contains(step);

    /// <summary>The step that took this one back; null while it stands.</summary>
    public Guid? UndoneBy(Guid step) => undoneBy.TryGetValue(step, out var by) ? by : null;
}

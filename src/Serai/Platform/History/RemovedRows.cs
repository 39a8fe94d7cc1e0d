using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.History;

/// <summary>A row that somebody removed.</summary>
/// <param name="Row">As it was when it was removed.</param>
/// <param name="Step">The number of the step that removed it.</param>
public sealed record Removed<T>(T Row, long Step);

/// <summary>What people removed by hand: by a page or the API, or by accepting that it be removed. The history has the rows, so nothing else keeps them.</summary>
public static class RemovedRows
{
    /// <summary>The verb of every step by which somebody removes one record.</summary>
    public const string Verb = "remove";

    /// <summary>All rows of a kind that were removed by hand, in that order; without those whose removal was taken back.</summary>
    public static async Task<IReadOnlyList<Removed<T>>> RemovedByHandAsync<T>(this SeraiDb db, CancellationToken stop)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var kind = type.GetTableName()!;
        var removed = await (
            from step in db.Steps
            join edit in db.Edits on step.Id equals edit.StepId
            where step.Verb == Verb && edit.Operation == EditOperation.Remove && edit.Kind == kind && edit.Before != null
            orderby step.Number, edit.Ordinal
            select new { Step = step.Id, step.Number, edit.Before }).ToListAsync(stop);
        if (removed.Count == 0)
            return [];
        var live = await Undo.LiveSteps.OfAsync(db, stop);
        return [.. removed.Where(r => live.Counts(r.Step)).Select(r => new Removed<T>((T)RowJson.Row(type, RowJson.Read(r.Before!)), r.Number))];
    }

    /// <summary>Rows of a kind that are gone or were at some time, whoever took them away: what a number stood for that must not be given again.</summary>
    /// <param name="db">The database.</param>
    /// <param name="of">What they belong to: an id that each of them holds.</param>
    /// <param name="stop">To stop.</param>
    public static async Task<IReadOnlyList<T>> EverRemovedAsync<T>(this SeraiDb db, Guid of, CancellationToken stop)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var (kind, id) = (type.GetTableName()!, of.ToString("D"));
        var removed = await db.Edits.Where(e => e.Kind == kind && e.Operation == EditOperation.Remove && e.Before != null && e.Before.Contains(id)).Select(e => e.Before!).ToListAsync(stop);
        return [.. removed.Select(r => (T)RowJson.Row(type, RowJson.Read(r)))];
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Serai.Platform.History.Undo;

/// <summary>
/// Takes a step back: every row that it touched becomes what it was, as a step of its own, which can be taken back too. Where
/// something later depends on the step, nothing is changed, and it says what.
/// </summary>
public sealed class UndoStep(SeraiDb db, IEnumerable<IConclusions> conclusions, IEnumerable<IStandsTogether> rules, IEnumerable<IStandsFast> fast)
{
    private const int AtOnce = 1000, MostTold = 50, MostAttempts = 5;

    // Asked for each column of each row.
    private static readonly ConditionalWeakTable<IEntityType, Dictionary<string, IProperty>> Columns = [];

    private readonly List<Obstacle> obstacles = [];
    private RowsByKey rows = new(db);
    private LiveSteps live = new();
    private Step undone = null!;

    /// <summary>Whether it could be taken back now.</summary>
    /// <returns>What stands in the way; nothing where it can.</returns>
    public async Task<IReadOnlyList<Obstacle>> TryAsync(Guid step, CancellationToken stop = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await ApplyAsync(step, stop);
        db.ChangeTracker.Clear();
        return obstacles;
    }

    /// <param name="step">The step to take back.</param>
    /// <param name="doing">Who takes it back, and why.</param>
    /// <param name="stop">Nothing is kept once it stops.</param>
    /// <returns>What stands in the way, when nothing was changed; else nothing.</returns>
    public async Task<IReadOnlyList<Obstacle>> RunAsync(Guid step, Doing doing, CancellationToken stop = default)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await OnceAsync(step, doing, stop);
            }
            // Somebody saved between the looking and the commit: look again.
            catch (Exception problem) when (attempt < MostAttempts && Overtaken.Is(problem))
            {
                db.ChangeTracker.Clear();
            }
    }

    private async Task<IReadOnlyList<Obstacle>> OnceAsync(Guid step, Doing doing, CancellationToken stop)
    {
        await using var made = await db.BeginStepAsync(doing with { Undoes = step }, stop);
        await db.TakeTurnAsync(stop);
        var subjects = await db.StepSubjects.Where(s => s.StepId == step).Select(s => s.SubjectId).ToListAsync(stop);
        // Read first: whoever saves a part of one of these after this look moves its version, and the save below fails.
        var owners = await VersionedAsync(subjects, stop);
        var resting = new List<(IConclusions Of, IReadOnlyCollection<Guid> Whose)>();
        foreach (var of in conclusions)
            resting.Add((of, await of.RestingOnAsync(subjects, stop)));
        await ApplyAsync(step, stop);
        if (obstacles.Count > 0) return obstacles;
        made.TouchesEverything();
        foreach (var (of, whose) in resting)
            await of.ForgetAsync(whose, stop);
        foreach (var owner in owners.Where(o => o.State == EntityState.Unchanged))
            owner.Property(nameof(IVersioned.Version)).IsModified = true;
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        foreach (var (of, whose) in resting)
        {
            await of.DrawAsync([.. whose.Union(await of.RestingOnAsync(subjects, stop))], stop);
            await db.SaveChangesAsync(stop);
        }
        foreach (var rule in rules)
            obstacles.AddRange((await rule.BrokenAsync(subjects, stop)).Select(b => new Obstacle(ObstacleReason.NotTogether, b.Kind, b.Key, null)));
        db.ChangeTracker.Clear();
        if (obstacles.Count > 0) return obstacles;
        await made.CompleteAsync(stop);
        return [];
    }

    // Names, places and the like have no version of their own: that of what they belong to stands for them.
    private async Task<List<EntityEntry>> VersionedAsync(List<Guid> subjects, CancellationToken stop)
    {
        var (owners, find) = (new List<EntityEntry>(), new RowsByKey(db));
        foreach (var type in db.Model.GetEntityTypes().Where(t => Recorded.IsRecorded(t.ClrType) && typeof(IVersioned).IsAssignableFrom(t.ClrType)))
            if (type.FindPrimaryKey()!.Properties is [{ ClrType: var key } property] && key == typeof(Guid))
                foreach (var some in subjects.Chunk(AtOnce))
                    foreach (var row in await find.AllAsync(type, property, [.. some.Cast<object?>()], stop))
                        owners.Add(db.Entry(row));
        return owners;
    }

    private async Task ApplyAsync(Guid id, CancellationToken stop)
    {
        obstacles.Clear();
        rows = new(db);
        // What is set here is all that is to change: nothing follows by itself, and what points at a row that goes stands in the way.
        db.ChangeTracker.CascadeDeleteTiming = db.ChangeTracker.DeleteOrphansTiming = CascadeTiming.Never;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        undone = await db.Steps.AsNoTracking().SingleAsync(s => s.Id == id, stop);
        live = await LiveSteps.OfAsync(db, stop);
        if (live.UndoneBy(id) is { } by)
        {
            obstacles.Add(new(ObstacleReason.AlreadyUndone, "", "", await db.Steps.AsNoTracking().SingleAsync(s => s.Id == by, stop)));
            db.ChangeTracker.AutoDetectChangesEnabled = true;
            return;
        }
        var hidden = new HiddenValues(db);
        await hidden.LoadAsync(id, stop);
        var pointers = new Pointers(db, rows);
        var came = new List<Edit>();
        for (var next = int.MaxValue; obstacles.Count < MostTold;)
        {
            var before = next;
            var edits = await db.Edits.AsNoTracking().Where(e => e.StepId == id && e.Ordinal < before).OrderByDescending(e => e.Ordinal).Take(AtOnce).ToListAsync(stop);
            if (edits.Count == 0) break;
            next = edits[^1].Ordinal;
            await rows.LoadAsync(edits, stop);
            foreach (var edit in edits)
                if (edit is { Operation: EditOperation.Add, After: null })
                    came.Add(edit);
                else if (Apply(edit, hidden) is { } why)
                    await ObstacleAsync(why, edit.Kind, edit.Key, stop);
        }
        // Last, when nothing of the step leads to them any more.
        foreach (var some in came.Chunk(AtOnce))
            await CameAsync(some, pointers, stop);
        if (obstacles.Count == 0)
            foreach (var (why, kind, key) in await pointers.BrokenAsync(stop))
                await ObstacleAsync(why, kind, key, stop);
        if (obstacles.Count == 0)
            await StandFastAsync(stop);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private async Task StandFastAsync(CancellationToken stop)
    {
        var touched = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var rule in fast)
            foreach (var entry in await rule.FastAsync(touched, undone, stop))
                await ObstacleAsync(ObstacleReason.StandsFast, entry.Metadata.GetTableName()!, RowsByKey.KeyOf(entry), stop);
    }

    // A register's organization goes with all that hangs on it; so nothing may have been done to it since.
    private async Task CameAsync(Edit[] came, Pointers pointers, CancellationToken stop)
    {
        var ids = came.Select(e => (Guid?)e.SubjectId).OfType<Guid>().ToList();
        var later = await (
            from subject in db.StepSubjects
            join step in db.Steps on subject.StepId equals step.Id
            where ids.Contains(subject.SubjectId) && step.Number > undone.Number
            orderby step.Number descending
            select new { subject.SubjectId, Step = step }).AsNoTracking().ToListAsync(stop);
        foreach (var one in later.Where(l => live.Counts(l.Step.Id)).DistinctBy(l => l.SubjectId).Take(MostTold))
            obstacles.Add(new(ObstacleReason.ChangedSince, came[0].Kind, one.SubjectId.ToString("D"), one.Step));
        foreach (var edit in came)
            if (rows.Find(edit.Kind, edit.Key) is { } entry) entry.State = EntityState.Deleted;
            else await ObstacleAsync(ObstacleReason.Gone, edit.Kind, edit.Key, stop);
        if (obstacles.Count == 0) await pointers.TakePartsAsync(rows.Kind(came[0].Kind), ids, stop);
    }

    private ObstacleReason? Apply(Edit edit, HiddenValues hidden)
    {
        var (type, entry) = (rows.Kind(edit.Kind), rows.Find(edit.Kind, edit.Key));
        if (!Recorded.HasAll(type.ClrType) && edit.Operation != EditOperation.Change) return ObstacleReason.NotByUndoing;
        if (Recorded.Stays(type.ClrType) && edit.Operation == EditOperation.Add) return ObstacleReason.ForGood;
        var there = entry is { State: not (EntityState.Deleted or EntityState.Detached) };
        var after = edit.After is null ? null : hidden.Read(edit, edit.After, '+');
        var before = edit.Before is null ? null : hidden.Read(edit, edit.Before, '-');
        if ((edit.After is not null && after is null) || (edit.Before is not null && before is null)) return ObstacleReason.Erased;
        switch (edit.Operation)
        {
            case EditOperation.Remove:
                if (there) return ObstacleReason.ThereAgain;
                rows.Keep(edit.Kind, edit.Key, Bring(type, entry, before!));
                return null;
            case var _ when !there:
                return ObstacleReason.Gone;
            case EditOperation.Add:
                if (!Says(entry!, after!)) return ObstacleReason.ChangedSince;
                entry!.State = entry.State == EntityState.Added ? EntityState.Detached : EntityState.Deleted;
                return null;
            default:
                if (!Says(entry!, after!)) return ObstacleReason.ChangedSince;
                Set(entry!, before!);
                return null;
        }
    }

    // A row of the same key that goes in the same step comes back as it was.
    private EntityEntry Bring(IEntityType type, EntityEntry? entry, JsonObject row)
    {
        if (entry is { State: EntityState.Deleted })
        {
            entry.State = EntityState.Unchanged;
            Set(entry, row);
            return entry;
        }
        // Filled before the context looks at it: a column that is worked out from others reads them then.
        var fresh = db.Entry(RowJson.Row(type, row));
        // Never the same number again: somebody may still hold a form of the row that went.
        if (fresh.Entity is IVersioned versioned) versioned.Version++;
        fresh.State = EntityState.Added;
        return fresh;
    }

    private static void Set(EntityEntry entry, JsonObject row)
    {
        foreach (var (column, value) in row)
            if (Property(entry, column) is { } property && property.Name != nameof(IVersioned.Version))
                entry.Property(property.Name).CurrentValue = RowJson.Value(value, property);
    }

    private static bool Says(EntityEntry entry, JsonObject row) => row.All(column =>
        Property(entry, column.Key) is not { } property || property.Name == nameof(IVersioned.Version)
        || Same(RowJson.Value(column.Value, property), entry.Property(property.Name).CurrentValue));

    // Whose season a date means is read from the member's place each time conclusions are drawn; the words are what counts.
    private static bool Same(object? one, object? other) =>
        one is EdtfDate a && other is EdtfDate b ? a.Text == b.Text : one is byte[] x && other is byte[] y ? x.AsSpan().SequenceEqual(y) : Equals(one, other);

    // A column of an older layout that is no more says nothing.
    private static IProperty? Property(EntityEntry entry, string column) =>
        Columns.GetValue(entry.Metadata, type => type.GetProperties().ToDictionary(p => p.GetColumnName(), StringComparer.Ordinal)).GetValueOrDefault(column);

    private async Task ObstacleAsync(ObstacleReason why, string kind, string key, CancellationToken stop)
    {
        if (obstacles.Count >= MostTold) return;
        var later = await (
            from edit in db.Edits
            join step in db.Steps on edit.StepId equals step.Id
            where edit.Kind == kind && edit.Key == key && step.Number > undone.Number
            orderby step.Number descending
            select step).AsNoTracking().ToListAsync(stop);
        obstacles.Add(new(why, kind, key, later.FirstOrDefault(s => live.Counts(s.Id))));
    }
}

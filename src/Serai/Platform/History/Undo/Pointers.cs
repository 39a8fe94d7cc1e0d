using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Serai.Platform.History.Undo;

/// <summary>What points at what: rows that would be left without what they point at stand in the way of undoing.</summary>
internal sealed class Pointers(SeraiDb db, RowsByKey rows)
{
    private const int AtOnce = 400;

    /// <summary>Lets the parts of these go with them: rows whose record is theirs, which their mapping names first.</summary>
    public async Task TakePartsAsync(IEntityType whole, IReadOnlyList<Guid> ids, CancellationToken stop)
    {
        foreach (var key in whole.GetReferencingForeignKeys())
            if (key.Properties is [var property] && key.DeclaringEntityType is var part && part != whole && Recorded.TryGet(part.ClrType, out var subjects) && subjects.Contains(property.Name)
                && part.FindProperty(subjects[0])!.GetContainingForeignKeys().Any(k => k.PrincipalEntityType == whole))
                foreach (var some in ids.Chunk(AtOnce))
                    foreach (var row in await rows.AllAsync(part, (IProperty)property, [.. some.Cast<object?>()], stop))
                        // It may have been led elsewhere already.
                        if (db.Entry(row) is { State: not EntityState.Deleted } entry && entry.Property(property.Name).CurrentValue is Guid id && some.Contains(id))
                            entry.State = EntityState.Deleted;
    }

    /// <summary>What would point nowhere, once all is applied that the context holds.</summary>
    public async Task<List<(ObstacleReason Why, string Kind, string Key)>> BrokenAsync(CancellationToken stop)
    {
        var broken = new List<(ObstacleReason, string, string)>();
        var going = db.ChangeTracker.Entries().Where(e => e.State == EntityState.Deleted).GroupBy(e => (IEntityType)e.Metadata).ToList();
        foreach (var group in going)
        {
            foreach (var key in group.Key.GetReferencingForeignKeys())
                if (key.Properties is [var property] && Recorded.TryGet(key.DeclaringEntityType.ClrType, out _))
                    await LookAsync(group, key.DeclaringEntityType, (IProperty)property, key.PrincipalKey.Properties[0].Name, broken, stop);
            foreach (var (from, property, by) in Recorded.PointingAt(group.Key.ClrType))
                if (db.Model.FindEntityType(from) is { } type)
                    await LookAsync(group, type, type.FindProperty(property)!, by, broken, stop);
        }
        var staying = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();
        await LoadPrincipalsAsync(staying, stop);
        foreach (var entry in staying)
            foreach (var key in entry.Metadata.GetForeignKeys())
                if (await LeadsNowhereAsync(entry, key, stop))
                    broken.Add((ObstacleReason.PointsNowhere, entry.Metadata.GetTableName()!, RowsByKey.KeyOf(entry)));
        return broken;
    }

    private async Task LookAsync(IEnumerable<EntityEntry> going, IEntityType type, IProperty property, string by, List<(ObstacleReason, string, string)> broken, CancellationToken stop)
    {
        foreach (var some in going.Select(g => g.Property(by).CurrentValue).Chunk(AtOnce))
            foreach (var row in await rows.AllAsync(type, property, [.. some], stop))
                // As the context holds it: it may go itself, or point elsewhere by then.
                if (db.Entry(row) is { State: not EntityState.Deleted } entry && some.Contains(entry.Property(property.Name).CurrentValue))
                    broken.Add((ObstacleReason.PointedAt, type.GetTableName()!, RowsByKey.KeyOf(entry)));
    }

    // Many at a time; else each of them would be asked for alone.
    private async Task LoadPrincipalsAsync(List<EntityEntry> entries, CancellationToken stop)
    {
        var wanted = new Dictionary<IEntityType, HashSet<object>>();
        foreach (var entry in entries)
            foreach (var key in entry.Metadata.GetForeignKeys())
                if (Pointed(entry, key) is { } value && key.PrincipalKey.IsPrimaryKey())
                    (wanted.TryGetValue(key.PrincipalEntityType, out var values) ? values : wanted[key.PrincipalEntityType] = []).Add(value);
        foreach (var (type, values) in wanted)
            foreach (var some in values.Chunk(AtOnce))
                await rows.AllAsync(type, type.FindPrimaryKey()!.Properties[0], some, stop);
    }

    // Where a row that is added or changed points anew; null where it points nowhere, or where it did.
    private static object? Pointed(EntityEntry entry, IReadOnlyForeignKey key) =>
        key.Properties is not [var property] || (entry.State == EntityState.Modified && !entry.Property(property.Name).IsModified) ? null : entry.Property(property.Name).CurrentValue;

    private async Task<bool> LeadsNowhereAsync(EntityEntry entry, IForeignKey key, CancellationToken stop)
    {
        if (Pointed(entry, key) is not { } value) return false;
        var there = await db.FindAsync(key.PrincipalEntityType.ClrType, [value], stop);
        return there is null || db.Entry(there).State == EntityState.Deleted;
    }
}

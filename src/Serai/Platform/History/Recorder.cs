using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Serai.Platform.History;

/// <summary>Makes edits of rows: of those that a context is about to save, and of those that were changed past it.</summary>
internal sealed class Recorder(SeraiDb db, StepInProgress step)
{
    private const string PrivateMark = "private";
    private const string VersionColumn = nameof(IVersioned.Version);

    private int ordinal;

    /// <summary>Edits that are not written yet.</summary>
    public List<Edit> Edits { get; } = [];

    public List<PrivateValue> Private { get; } = [];

    /// <summary>Those that the step touched.</summary>
    public HashSet<Guid> Subjects { get; } = [];

    public int Count => ordinal;

    /// <summary>Whether any of them is nobody else's business.</summary>
    public bool IsPrivate { get; private set; }

    /// <summary>Whether the context holds anything that the history records.</summary>
    public static bool HasWork(SeraiDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && (entry.Entity is Change || Recorded.TryGet(entry.Metadata.ClrType, out _)))
                return true;
        return false;
    }

    /// <summary>What is about to be saved. Keys that the database gives are known afterwards only: then ask <see cref="Saved"/>.</summary>
    public List<Pending> Saving()
    {
        var found = new List<Pending>();
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (!Recorded.TryGet(entry.Metadata.ClrType, out var subjects)) continue;
            if (entry.State == EntityState.Added)
                found.Add(new(entry, EditOperation.Add, [], [], subjects, []));
            else if (entry.State == EntityState.Deleted)
                found.Add(new(entry, EditOperation.Remove, All(entry.Metadata), Values(entry, All(entry.Metadata), original: true), subjects, Ids(entry, subjects, original: true)));
            else if (entry.State == EntityState.Modified && Changed(entry) is { Count: > 0 } changed)
                found.Add(new(entry, EditOperation.Change, changed, Values(entry, changed, original: true), subjects, Ids(entry, subjects, original: true)));
        }
        return found;
    }

    public void Saved(List<Pending> saved)
    {
        foreach (var one in saved)
        {
            var type = one.Entry.Metadata;
            var columns = one.Operation == EditOperation.Add ? All(type) : one.Columns;
            var after = one.Operation == EditOperation.Remove ? [] : Values(one.Entry, columns, original: false);
            var ids = one.Operation == EditOperation.Remove ? one.IdsBefore : [.. Ids(one.Entry, one.Subjects, original: false), .. one.IdsBefore];
            var key = RowJson.Key(type.FindPrimaryKey()!.Properties.Select(p => one.Entry.Property(p.Name).CurrentValue));
            Add(type, key, one.Operation, columns, one.Before, after, ids, one.Entry.Entity);
        }
    }

    /// <summary>A row that was changed past the context; null for one that was not there before, or is no more.</summary>
    public void Row(IEntityType type, object? before, object? after)
    {
        if (!Recorded.TryGet(type.ClrType, out var subjects))
            throw new InvalidOperationException($"{type.ClrType.Name} is not recorded.");
        var columns = All(type);
        object?[] Of(object? row) => row is null ? [] : [.. columns.Select(c => c.GetGetter().GetClrValue(row))];
        var (old, now) = (Of(before), Of(after));
        if (before is not null && after is not null)
        {
            var differs = Enumerable.Range(0, columns.Count).Where(i => columns[i].Name != VersionColumn && !Equals(old[i], now[i])).ToList();
            if (differs.Count == 0) return;
            (columns, old, now) = ([.. differs.Select(i => columns[i])], [.. differs.Select(i => old[i])], [.. differs.Select(i => now[i])]);
        }
        var operation = before is null ? EditOperation.Add : after is null ? EditOperation.Remove : EditOperation.Change;
        var row = (after ?? before)!;
        var ids = new[] { after, before }.OfType<object>().SelectMany(r => subjects.Select(s => type.FindProperty(s)!.GetGetter().GetClrValue(r))).OfType<Guid>();
        Add(type, RowJson.Key(type.FindPrimaryKey()!.Properties.Select(p => p.GetGetter().GetClrValue(row))), operation, columns, old, now, [.. ids], row);
    }

    /// <summary>A row that came past the context with everything that hangs on it; the row itself says what it was.</summary>
    public void Came(IEntityType type, Guid id)
    {
        Edits.Add(new() { StepId = step.Id, Ordinal = ++ordinal, Kind = type.GetTableName()!, Key = RowJson.Key([id]), Operation = EditOperation.Add, SubjectId = id });
        Subjects.Add(id);
    }

    private void Add(IEntityType type, string key, EditOperation operation, IReadOnlyList<IProperty> columns, object?[] before, object?[] after, IReadOnlyList<Guid> ids, object row)
    {
        var place = ++ordinal;
        IsPrivate |= Recorded.IsPrivate(type.ClrType);
        var about = ids.Distinct().Take(2).ToArray();
        Edits.Add(new()
        {
            StepId = step.Id,
            Ordinal = place,
            Kind = type.GetTableName()!,
            Key = key,
            Operation = operation,
            Before = before.Length == 0 ? null : Json(type, columns, before, "-", place, row),
            After = after.Length == 0 ? null : Json(type, columns, after, "+", place, row),
            SubjectId = about.Length > 0 ? about[0] : null,
            OtherId = about.Length > 1 ? about[1] : null,
        });
        Subjects.UnionWith(ids);
    }

    private string Json(IEntityType type, IReadOnlyList<IProperty> columns, object?[] values, string side, int place, object row)
    {
        var json = new JsonObject();
        for (var i = 0; i < columns.Count; i++)
        {
            var (name, value) = (columns[i].GetColumnName(), RowJson.Of(values[i]));
            if (value is not null && Recorded.IsPrivate(type.ClrType, columns[i].Name, out var owner))
                json[name] = Hidden(side + name, value.ToJsonString(), place, owner is null ? null : type.FindProperty(owner)!.GetGetter().GetClrValue(row) as Guid?);
            else
                json[name] = value;
        }
        return RowJson.Text(json);
    }

    private JsonObject Hidden(string column, string value, int place, Guid? owner)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        if (owner is null || !step.Forgotten.Contains(owner.Value)) Private.Add(new() { StepId = step.Id, Ordinal = place, Column = column, OwnerId = owner, Key = key, Value = value });
        return new() { [PrivateMark] = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(value))) };
    }

    /// <summary>Whether a private value is what the edit has the hash of.</summary>
    public static bool IsOf(PrivateValue value, Edit edit)
    {
        var json = value.Column[0] == '-' ? edit.Before : edit.After;
        return json is not null && RowJson.Read(json)[value.Column[1..]] is JsonObject hidden
            && hidden[PrivateMark]?.GetValue<string>() == Convert.ToHexStringLower(HMACSHA256.HashData(value.Key, Encoding.UTF8.GetBytes(value.Value)));
    }

    private static List<IProperty> All(IEntityType type) => [.. Recorded.Columns(type)];

    private static List<IProperty> Changed(EntityEntry entry) =>
        [.. Recorded.Columns(entry.Metadata).Where(c => c.Name != VersionColumn && entry.Property(c.Name) is { IsModified: true } p && !Equals(p.OriginalValue, p.CurrentValue))];

    private static object?[] Values(EntityEntry entry, List<IProperty> columns, bool original) =>
        [.. columns.Select(c => original ? entry.Property(c.Name).OriginalValue : entry.Property(c.Name).CurrentValue)];

    private static List<Guid> Ids(EntityEntry entry, string[] properties, bool original) =>
        [.. properties.Select(p => original ? entry.Property(p).OriginalValue : entry.Property(p).CurrentValue).OfType<Guid>()];

    /// <summary>A row between the two halves of its save.</summary>
    internal sealed record Pending(EntityEntry Entry, EditOperation Operation, List<IProperty> Columns, object?[] Before, string[] Subjects, List<Guid> IdsBefore);
}

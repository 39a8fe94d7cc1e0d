using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Serai.Platform.History.Undo;

/// <summary>Finds rows of any kind by the keys and values that the history holds as text, many at a time.</summary>
internal sealed class RowsByKey(SeraiDb db)
{
    private const int AtOnce = 400;

    private static readonly MethodInfo Generic = typeof(RowsByKey).GetMethod(nameof(WhereAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private readonly Dictionary<string, IEntityType> kinds = db.Model.GetEntityTypes().Where(t => Recorded.IsRecorded(t.ClrType)).ToDictionary(t => t.GetTableName()!, StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Key), EntityEntry> found = [];

    public IEntityType Kind(string table) => kinds[table];

    /// <summary>The row as the context holds it, whatever is to become of it; null where there is none. It must have been loaded.</summary>
    public EntityEntry? Find(string kind, string key) => found.GetValueOrDefault((kind, key));

    public void Keep(string kind, string key, EntityEntry entry) => found[(kind, key)] = entry;

    /// <summary>Loads the rows of these edits that are not loaded yet.</summary>
    public async Task LoadAsync(IEnumerable<Edit> edits, CancellationToken stop)
    {
        foreach (var group in edits.Where(e => !found.ContainsKey((e.Kind, e.Key))).GroupBy(e => e.Kind))
        {
            var type = Kind(group.Key);
            var properties = type.FindPrimaryKey()!.Properties;
            var keys = group.Select(e => e.Key).Distinct(StringComparer.Ordinal).ToList();
            if (properties.Count == 1)
                foreach (var some in keys.Chunk(AtOnce))
                    foreach (var row in await AllAsync(type, properties[0], [.. some.Select(k => Value(k, properties[0]))], stop))
                        Keep(db.Entry(row));
            else
                foreach (var key in keys)
                    if (await db.FindAsync(type.ClrType, [.. key.Split('|').Select((part, i) => Value(part, properties[i]))], stop) is { } row)
                        Keep(db.Entry(row));
        }
    }

    /// <summary>Rows with one of these values in a property, tracked.</summary>
    public async Task<IReadOnlyList<object>> AllAsync(IEntityType type, IProperty property, IReadOnlyList<object?> values, CancellationToken stop) =>
        await (Task<IReadOnlyList<object>>)Generic.MakeGenericMethod(type.ClrType, property.ClrType).Invoke(this, [property.Name, values, stop])!;

    private async Task<IReadOnlyList<object>> WhereAsync<T, TValue>(string property, IReadOnlyList<object?> values, CancellationToken stop)
        where T : class
    {
        // Captured, so that the database is asked the same question each time: one with other constants would be compiled anew.
        var wanted = values.Select(v => (TValue)v!).ToList();
        return await db.Set<T>().Where(row => wanted.Contains(EF.Property<TValue>(row, property))).ToListAsync(stop);
    }

    public static string KeyOf(EntityEntry entry) => RowJson.Key(entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue));

    private void Keep(EntityEntry entry) => Keep(entry.Metadata.GetTableName()!, KeyOf(entry), entry);

    // The key's text is the value's, whatever JSON would put around it.
    private static object? Value(string text, IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type == typeof(string) ? text
            : type == typeof(Guid) ? Guid.ParseExact(text, "D")
            : type == typeof(int) ? int.Parse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture)
            : type == typeof(long) ? long.Parse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture)
            : throw new NotSupportedException($"The history cannot read a key of {type}.");
    }
}

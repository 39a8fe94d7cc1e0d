using Microsoft.EntityFrameworkCore;
using Serai.Platform.Settings;

namespace Serai.Features.Settings.Groups;

/// <summary>The choices of one group while they are edited.</summary>
public sealed class SettingDraft(IReadOnlyList<Setting> rows, string of)
{
    private readonly Dictionary<string, string?> values = rows.ToDictionary(r => r.Key, r => (string?)r.Value, StringComparer.Ordinal);

    /// <summary>What the group is asked for: the group itself, or one thing of it, such as a place.</summary>
    public string Of => of;

    /// <summary>All that is chosen, by its key.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value!)).OrderBy(v => v.Key, StringComparer.Ordinal);

    /// <summary>Null where nothing is chosen.</summary>
    public string? this[string key]
    {
        get => values.GetValueOrDefault(key);
        set => values[key] = value;
    }

    public static async Task<SettingDraft> OfAsync(SeraiDb db, IReadOnlyList<string> keys, string of, CancellationToken stop) =>
        new(await db.Settings.Where(s => keys.Contains(s.Key)).OrderBy(s => s.Key).ToListAsync(stop), of);

    /// <summary>Puts what was chosen into the rows.</summary>
    public void Settle(SeraiDb db)
    {
        foreach (var (key, value) in values)
            if (rows.FirstOrDefault(r => r.Key == key) is not { } row)
            {
                if (value is not null) db.Add(new Setting { Key = key, Value = value });
            }
            else if (value is null)
                db.Remove(row);
            else
                row.Value = value;
    }
}

using System.Collections.Concurrent;

namespace Serai.Platform.Db;

/// <summary>
/// The same few hundred dates come out of the database again and again; parsing each once is enough.
/// Bounded, so that a flood of different dates cannot fill the memory.
/// </summary>
public static class EdtfCache
{
    private const int Limit = 20_000;
    private const string Southern = "@south";
    private static readonly ConcurrentDictionary<string, EdtfDate> Known = new();

    public static string Stored(EdtfDate date) => date.Hemisphere == Hemisphere.Southern ? date.Text + Southern : date.Text;

    /// <summary>Reads what <see cref="Stored"/> wrote.</summary>
    public static EdtfDate Parse(string text)
    {
        if (Known.TryGetValue(text, out var date))
            return date;
        date = text.EndsWith(Southern, StringComparison.Ordinal) ? EdtfDate.Parse(text[..^Southern.Length]).In(Hemisphere.Southern) : EdtfDate.Parse(text);
        if (Known.Count < Limit)
            Known[text] = date;
        return date;
    }
}

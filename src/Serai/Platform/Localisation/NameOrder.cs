using System.Collections.Concurrent;
using System.Globalization;

namespace Serai.Platform.Localisation;

/// <summary>
/// The order of names for a reader: as the interface's language sorts them, by strokes in zh-Hant and by pinyin in zh-Hans
/// (Unicode CLDR's own orders, by ICU). Case counts only between names that are otherwise alike, and what is written
/// differently is never equal: the same names come in the same order every time.
/// </summary>
/// <remarks>Lists that the database sorts go by a column folded by the program instead; see decision 3.</remarks>
public sealed class NameOrder : IComparer<string?>
{
    private static readonly ConcurrentDictionary<string, NameOrder> Known = new(StringComparer.Ordinal);
    private const int MostKeys = 20_000;

    private readonly CompareInfo language;
    private readonly ConcurrentDictionary<string, byte[]> keys = new(StringComparer.Ordinal);

    private NameOrder(CompareInfo language) => this.language = language;

    /// <summary>The order for the reader of this request.</summary>
    public static NameOrder Current => Of(CultureInfo.CurrentUICulture.Name);

    /// <param name="language">One of <see cref="Languages.All"/>; English for any other.</param>
    public static NameOrder Of(string language) =>
        Known.GetOrAdd(Languages.Meant(language) ?? Languages.English, known => new(CultureInfo.GetCultureInfo(known).CompareInfo));

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return string.CompareOrdinal(x, y);
        var order = Key(x).AsSpan().SequenceCompareTo(Key(y));
        return order != 0 ? order : string.CompareOrdinal(x, y);
    }

    // Letters first, then accents, then case, in one row of bytes: ICU takes far longer to compare two names than to compare those.
    private byte[] Key(string name)
    {
        if (keys.TryGetValue(name, out var key)) return key;
        key = language.GetSortKey(name).KeyData;
        if (keys.Count < MostKeys) keys[name] = key;
        return key;
    }
}

/// <summary>Sorts lists by name, for the reader of this request.</summary>
public static class NameOrdering
{
    public static IOrderedEnumerable<T> OrderByName<T>(this IEnumerable<T> list, Func<T, string?> name) => list.OrderBy(name, NameOrder.Current);

    public static IOrderedEnumerable<T> ThenByName<T>(this IOrderedEnumerable<T> list, Func<T, string?> name) => list.ThenBy(name, NameOrder.Current);
}

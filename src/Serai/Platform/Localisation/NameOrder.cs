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
    private readonly CompareInfo language;

    private NameOrder(CompareInfo language) => this.language = language;

    /// <summary>The order for the reader of this request.</summary>
    public static NameOrder Current => Of(CultureInfo.CurrentUICulture.Name);

    /// <param name="language">One of <see cref="Languages.All"/>; English for any other.</param>
    public static NameOrder Of(string language) =>
        Known.GetOrAdd(Languages.Meant(language) ?? Languages.English, known => new(CultureInfo.GetCultureInfo(known).CompareInfo));

    public int Compare(string? x, string? y)
    {
        var letters = language.Compare(x, y, CompareOptions.IgnoreCase);
        if (letters != 0) return letters;
        var cases = language.Compare(x, y, CompareOptions.None);
        return cases != 0 ? cases : string.CompareOrdinal(x, y);
    }
}

/// <summary>Sorts lists by name, for the reader of this request.</summary>
public static class NameOrdering
{
    public static IOrderedEnumerable<T> OrderByName<T>(this IEnumerable<T> list, Func<T, string?> name) => list.OrderBy(name, NameOrder.Current);

    public static IOrderedEnumerable<T> ThenByName<T>(this IOrderedEnumerable<T> list, Func<T, string?> name) => list.ThenBy(name, NameOrder.Current);
}

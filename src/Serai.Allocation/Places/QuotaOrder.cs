using System.Globalization;

namespace Serai.Allocation;

/// <summary>
/// An order of rules by their content, the places first. Where several answers are equally good, it decides, so that the order in which rules are written changes nothing.
/// </summary>
internal static class QuotaOrder
{
    public static Quota[] Sorted(IEnumerable<Quota> rules) => [.. rules.OrderBy(Key, StringComparer.Ordinal)];

    // Texts are told with their length, so that no two contents have one key.
    private static string Key(Quota rule) => rule switch
    {
        Quota.Total => $"0{Text(rule.Count)}",
        Quota.Among among => $"1{Text(among.Field)}{(among.Not ? 1 : 0)}{Text(among.Count)}{string.Concat(among.Values.Select(Text))}",
        _ => $"2{Text(rule.OfField ?? "")}{Text(rule.Count)}",
    };

    private static string Text(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length:d6}{text}");

    private static string Text(Bounds count) => string.Create(CultureInfo.InvariantCulture, $"{count.Least:d10}/{count.Most:d10};");
}

using NodaTime;
using NodaTime.Text;

namespace Serai.Names.Resolving.Finding;

/// <summary>A span of days in as few figures as say it: "2012", "2012-05", "2012–2014", "2012-05-31".</summary>
internal static class SpanWords
{
    /// <returns>Null where nothing is known of either end.</returns>
    public static string? Of(LocalDate? earliest, LocalDate? latest)
    {
        if (earliest is not { } first || latest is not { } last)
            return earliest is { } since ? Day(since) + "–" : latest is { } until ? "–" + Day(until) : null;
        if (first == last)
            return Day(first);
        if (first is { Month: 1, Day: 1 } && last is { Month: 12, Day: 31 })
            return first.Year == last.Year ? Year(first) : $"{Year(first)}–{Year(last)}";
        return first.Day == 1 && last == first.PlusMonths(1).PlusDays(-1) ? Day(first)[..^3] : $"{Day(first)}–{Day(last)}";
    }

    private static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Year(LocalDate date) => Day(date)[..^6];
}

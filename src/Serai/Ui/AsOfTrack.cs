using System.Globalization;
using NodaTime;
using Serai.Platform.Web;

namespace Serai.Ui;

/// <summary>The line in the as-of bar: a dot for each day on which something changed, a ring on the day shown.</summary>
public sealed record AsOfTrack(IReadOnlyList<AsOfTrack.Dot> Dots, string Now)
{
    public sealed record Dot(LocalDate Day, string At)
    {
        public string Iso => Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>More dots than this could neither be seen nor hit.</summary>
    private const int Most = 60;

    public static AsOfTrack Of(AsOf asOf, IReadOnlyCollection<LocalDate> changes)
    {
        var days = changes.Distinct().Order().ToList();
        // Too many: the track keeps an even choice of them, with the first and the last.
        if (days.Count > Most)
            days = [.. Enumerable.Range(0, Most).Select(i => days[(int)((long)i * (days.Count - 1) / (Most - 1))]).Distinct()];
        var first = days.Append(asOf.From).Append(asOf.Today).Min();
        var last = days.Append(asOf.To).Append(asOf.Today).Max();
        var length = Math.Max(1, Period.DaysBetween(first, last));
        // With nothing before it the one day stands at the end, where today always stands.
        string At(LocalDate day) =>
            (first == last ? 98 : 2 + 96.0 * Period.DaysBetween(first, day) / length).ToString("0.##", CultureInfo.InvariantCulture) + "%";
        return new AsOfTrack([.. days.Select(d => new Dot(d, At(d)))], At(asOf.To));
    }
}

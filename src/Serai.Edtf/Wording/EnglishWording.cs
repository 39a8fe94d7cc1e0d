using System.Globalization;
using Serai.Edtf.Values;

namespace Serai.Edtf.Wording;

internal sealed class EnglishWording : DateWording
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    protected override string SouthernMark => " (southern hemisphere)";

    public override string Interval(string? start, EdtfEnd startsAs, string? end, EdtfEnd endsAs) => (start, end) switch
    {
        ({ } s, { } e) => s == e ? s : $"{s} – {e}",
        ({ } s, null) => endsAs == EdtfEnd.Open ? $"since {s}" : $"from {s}, end unknown",
        (null, { } e) => startsAs == EdtfEnd.Open ? $"until {e}" : $"until {e}, beginning unknown",
        _ => $"{(startsAs == EdtfEnd.Open ? "no beginning" : "beginning unknown")}, {(endsAs == EdtfEnd.Open ? "still open" : "end unknown")}",
    };

    protected override string Run(DateValue start, DateValue end) => SharedParts.Between(start, end) switch
    {
        Shared.All => Date(start),
        Shared.Month => $"{start.Day}–{Date(end)}",
        Shared.Year when start.HasSeason => $"{Season(start)} to {Date(end)}",
        Shared.Year when start.Day > 0 => $"{start.Day} {Month(start)} – {Date(end)}",
        Shared.Year => $"{Month(start)}–{Date(end)}",
        _ when IsPlainYear(start) && IsPlainYear(end) => $"{Date(start)}–{Date(end)}",
        _ => $"{Date(start)} – {Date(end)}",
    };

    protected override string OneOf(IReadOnlyList<string> choices, bool hasOpenRun) => choices.Count == 1
        ? choices[0]
        : string.Join(", ", choices.SkipLast(1)) + (hasOpenRun ? ", or " : " or ") + choices[^1];

    protected override string OrEarlier(string date) => date + " or earlier";

    protected override string OrLater(string date) => date + " or later";

    protected override string OneBetween(string start, string end) => $"between {start} and {end}";

    protected override string Date(DateValue date)
    {
        var about = date.Mark.HasFlag(Doubt.Approximate) ? "about " : "";
        var perhaps = date.Mark.HasFlag(Doubt.Uncertain) ? "perhaps " : "";
        return $"{perhaps}{Some(date)}{about}{Stretch(date)}{Time(date.Time)}";
    }

    private static string Some(DateValue date) => date switch
    {
        { DayBlank: true } => "a day in ",
        { MonthBlank: true } => "a month in ",
        { YearBlanks: > 0 } => "a year in ",
        _ => "",
    };

    private static string Stretch(DateValue date) => date switch
    {
        { YearBlanks: > 0 } => Years(date),
        { Day: > 0 } => $"{date.Day} {Month(date)} {Year(date.Year)}",
        { HasSeason: true } => $"{Season(date)} {Year(date.Year)}",
        { Month: > 0 } => $"{Month(date)} {Year(date.Year)}",
        _ => Year(date.Year),
    };

    // “The 1900s” is a decade to some and a century to others.
    private static string Years(DateValue date)
    {
        var (first, last) = date.Years;
        return date.YearBlanks == 1 && first > 999 && first % 100 != 0
            ? $"the {first.ToString(CultureInfo.InvariantCulture)}s"
            : $"{Year(first)}–{Year(last)}";
    }

    // Astronomers' year 0 is 1 BC.
    private static string Year(long year) => year switch
    {
        > 9999 => "the year " + year.ToString("N0", CultureInfo.InvariantCulture),
        > 999 => year.ToString(CultureInfo.InvariantCulture),
        > 0 => "AD " + year.ToString(CultureInfo.InvariantCulture),
        _ => (1 - year).ToString(year < -9999 ? "N0" : "0", CultureInfo.InvariantCulture) + " BC",
    };

    private static bool IsPlainYear(DateValue date) =>
        date is { Month: 0, MonthBlank: false, YearBlanks: 0, Mark: Doubt.None, Year: > 999 };

    private static string Month(DateValue date) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month);

    private static string Season(DateValue date) => Seasons[date.Month - 21];

    private static string Time(TimeValue? time) => time is null ? "" : ", " + time.Words(" (", ")");
}

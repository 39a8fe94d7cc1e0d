using System.Globalization;
using Serai.Edtf.Values;

namespace Serai.Edtf.Wording;

/// <summary>Chinese; what traditional and simplified characters write differently is handed in.</summary>
internal sealed class ChineseWording(
    string beginningUnknown, string endUnknown, string noBeginning, string noEnd, string stillOpen, string about, string between) : DateWording
{
    private const string Seasons = "春夏秋冬";

    protected override string SouthernMark => "（南半球）";

    public override string Interval(string? start, EdtfEnd startsAs, string? end, EdtfEnd endsAs) => (start, end) switch
    {
        ({ } s, { } e) => s == e ? s : $"{s}至{e}",
        ({ } s, null) => endsAs == EdtfEnd.Open ? $"{s}起" : $"{s}起，{endUnknown}",
        (null, { } e) => startsAs == EdtfEnd.Open ? $"至{e}" : $"至{e}，{beginningUnknown}",
        _ when startsAs == EdtfEnd.Open => $"{noBeginning}，{(endsAs == EdtfEnd.Open ? noEnd : endUnknown)}",
        _ => $"{beginningUnknown}，{(endsAs == EdtfEnd.Open ? stillOpen : endUnknown)}",
    };

    protected override string Run(DateValue start, DateValue end) => SharedParts.Between(start, end) switch
    {
        Shared.All => Date(start),
        Shared.Month => $"{Date(start)}至{Day(end)}",
        Shared.Year => $"{Date(start)}至{WithinYear(end)}",
        _ => $"{Date(start)}至{Date(end)}",
    };

    protected override string OneOf(IReadOnlyList<string> choices, bool hasOpenRun) => choices.Count == 1
        ? choices[0]
        : string.Join("、", choices.SkipLast(1)) + "或" + choices[^1];

    protected override string OrEarlier(string date) => date + "或更早";

    protected override string OrLater(string date) => date + "或更晚";

    protected override string OneBetween(string start, string end) => $"{start}至{end}{between}";

    protected override string Date(DateValue date) => string.Concat(
        date.Mark.HasFlag(Doubt.Approximate) ? about : "",
        date.YearBlanks > 0 ? Years(date) : Year(date.Year) + WithinYear(date),
        Some(date),
        date.Time is { } time ? " " + time.Words("（", "）") : "",
        date.Mark.HasFlag(Doubt.Uncertain) ? "（存疑）" : "");

    private static string Some(DateValue date) => date switch
    {
        { DayBlank: true } => "某日",
        { MonthBlank: true } => "某月",
        { YearBlanks: > 0 } => "某年",
        _ => "",
    };

    // “1900年代” is a decade to some and a century to others.
    private string Years(DateValue date)
    {
        var (first, last) = date.Years;
        return date.YearBlanks == 1 && first > 999 && first % 100 != 0
            ? Year(first) + "代"
            : $"{Year(first)}至{Year(last)}{between}";
    }

    // Astronomers' year 0 is the year 1 before the common era.
    private static string Year(long year) => year switch
    {
        > 999 => $"{Number(year)}年",
        > 0 => $"公元{Number(year)}年",
        _ => $"公元前{Number(1 - year)}年",
    };

    private static string WithinYear(DateValue date) => date switch
    {
        { HasSeason: true } => Seasons[date.Month - 21].ToString(),
        { Day: > 0 } => $"{Number(date.Month)}月{Day(date)}",
        { Month: > 0 } => $"{Number(date.Month)}月",
        _ => "",
    };

    private static string Day(DateValue date) => $"{Number(date.Day)}日";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

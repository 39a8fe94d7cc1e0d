using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Serai.Features.Agreements.Importing.Reading;

/// <summary>Reads dates as offices write them. What could be two dates is none until somebody says which.</summary>
public static partial class RegisterDates
{
    private const int Earliest = 1850, Latest = 2200, Ahead = 30, Republic = 1911, Century = 100, Months = 12;

    private static readonly HashSet<string> Unknown = new(StringComparer.Ordinal)
    {
        "", "-", "--", "---", "/", "?", "n.d.", "n.d", "nd", "n/a", "n.a.", "na", "none", "unknown", "not known", "not stated", "undated", "no date", "tbc", "tbd", "tba", "null",
        "无", "無", "不详", "不詳", "未知", "不明", "待定", "未注明", "未註明", "缺", "空",
    };

    private static readonly HashSet<string> Endless = new(StringComparer.Ordinal)
    {
        "ongoing", "on-going", "on going", "open", "open end", "open ended", "open-ended", "indefinite", "indefinitely", "unlimited", "no end", "no end date", "no expiry", "no expiration", "does not expire",
        "permanent", "perpetual", "until terminated", "until further notice", "continuing", "..",
        "长期", "長期", "长期有效", "長期有效", "无限期", "無限期", "永久", "永久有效", "无固定期限", "無固定期限", "不限", "无期限", "無期限", "持续有效", "持續有效",
    };

    private static readonly string[] MonthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Reads a cell.</summary>
    /// <param name="text">As it stands there.</param>
    /// <param name="ways">What was said of the column's doubtful dates.</param>
    /// <param name="isEnd">It is an end: of an academic year its last month or year.</param>
    /// <param name="today">Tells the century of a short year.</param>
    public static DateRead Read(string? text, DateWays ways, bool isEnd, LocalDate today)
    {
        var plain = Plain(text ?? "");
        if (Unknown.Contains(plain))
            return new(DateAnswer.Nothing);
        if (Endless.Contains(plain))
            return new(DateAnswer.Open);
        var about = About().Match(plain);
        if (about.Success)
            plain = about.Groups["rest"].Value.Trim();
        var read = Said(plain, ways, isEnd, today);
        return about.Success && read.Date is { } date && EdtfDate.TryParse(date.Text + "~", out var roughly, out _) ? new(DateAnswer.Date, roughly) : read;
    }

    private static DateRead Said(string text, DateWays ways, bool isEnd, LocalDate today)
    {
        if (Academic().Match(text) is { Success: true } academic)
            return AcademicYear(Number(academic, 1), academic.Groups[3].Value, academic.Groups["said"].Success ? null : academic.Groups[2].Value[0], ways, isEnd);
        if (Compact().Match(text) is { Success: true } compact)
            return Day(Number(compact, 1), Number(compact, 2), Number(compact, 3));
        if (YearFirst().Match(text) is { Success: true } first)
            return Day(Number(first, 1), first.Groups[2].Success ? Number(first, 2) : null, first.Groups[3].Success ? Number(first, 3) : null);
        if (RepublicYear().Match(text) is { Success: true } republic)
            return Day(Number(republic, 1) + Republic, republic.Groups[2].Success ? Number(republic, 2) : null, republic.Groups[3].Success ? Number(republic, 3) : null);
        if (YearLast().Match(text) is { Success: true } last)
            return Numbers(Number(last, 1), Number(last, 2), last.Groups[3].Value, ways, today);
        if (MonthYear().Match(text) is { Success: true } month)
            return Day(Number(month, 2), Number(month, 1), null);
        foreach (var named in new[] { DayMonthName().Match(text), MonthNameDay().Match(text), MonthName().Match(text) })
            if (named.Success && MonthOf(named.Groups["month"].Value) is { } at)
                return OfYear(named.Groups["year"].Value, ways, today, year => Day(year, at, named.Groups["day"].Success ? Number(named, "day") : null));
        // What EDTF alone can write: an uncertain year, a decade.
        return Interval().IsMatch(text) ? new(DateAnswer.TwoDates)
            : EdtfDate.TryParse(text.ToUpperInvariant(), out var date, out _) ? date.IsInterval ? new(DateAnswer.TwoDates) : date is { Earliest: { } from } && IsLikely(from.Year) ? new(DateAnswer.Date, date) : new(DateAnswer.Unlikely)
            : new(DateAnswer.NotADate);
    }

    // Two numbers and a year.
    private static DateRead Numbers(int one, int two, string year, DateWays ways, LocalDate today)
    {
        if (one == 0 || two == 0 || (one > Months && two > Months))
            return new(DateAnswer.NotADate);
        return OfYear(year, ways, today, y =>
            one > Months ? Day(y, two, one)
            : two > Months ? Day(y, one, two)
            : one == two ? Day(y, one, two)
            : ways.Order switch
            {
                DayOrder.DayFirst => Day(y, two, one),
                DayOrder.MonthFirst => Day(y, one, two),
                _ => new(DateAnswer.DayOrMonth, null, Iso(y, two, one), Iso(y, one, two)),
            });
    }

    private static DateRead OfYear(string year, DateWays ways, LocalDate today, Func<int, DateRead> then)
    {
        var number = int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture);
        if (year.Length > 2)
            return then(number);
        var thisCentury = today.Year / Century * Century + number;
        var nearest = thisCentury > today.Year + Ahead ? thisCentury - Century : thisCentury;
        var read = then(nearest);
        return ways.Years == ShortYears.Nearest || read.IsWrong ? read
            : new(DateAnswer.ShortYear, null, [.. new[] { nearest, nearest == thisCentury ? thisCentury - Century : thisCentury }.Select(then).SelectMany(r => r.Date is { } date ? [date.Text] : r.Could)]);
    }

    // “2019-08” is a month by ISO 8601; behind a slash what may be either is in doubt.
    private static DateRead AcademicYear(int first, string second, char? between, DateWays ways, bool isEnd)
    {
        var number = int.Parse(second, NumberStyles.None, CultureInfo.InvariantCulture);
        var month = between is not null && second.Length == 2 && number is >= 1 and <= Months ? number : (int?)null;
        var follows = number == (second.Length == 2 ? (first + 1) % Century : first + 1);
        if (month is { } only && (!follows || between == '-'))
            return Day(first, only, null);
        if (!follows)
            return new(DateAnswer.TwoDates);
        if (!IsLikely(first))
            return new(DateAnswer.Unlikely);
        var (begins, year) = (isEnd ? Iso(first + 1, 8, null) : Iso(first, 9, null), Iso(isEnd ? first + 1 : first, null, null));
        return ways.Academic switch
        {
            AcademicYears.September => new(DateAnswer.Date, EdtfDate.Parse(begins)),
            AcademicYears.YearsAlone => new(DateAnswer.Date, EdtfDate.Parse(year)),
            AcademicYears.Month => month is { } at ? Day(first, at, null) : new(DateAnswer.NotADate),
            _ => new(DateAnswer.AcademicYear, null, month is { } either ? [begins, year, Iso(first, either, null)] : [begins, year]),
        };
    }

    private static DateRead Day(int year, int? month, int? day) =>
        !IsLikely(year) ? new(DateAnswer.Unlikely)
        : EdtfDate.TryParse(Iso(year, month, day), out var date, out _) && month is null or (>= 1 and <= Months) ? new(DateAnswer.Date, date)
        : new(DateAnswer.NotADate);

    private static bool IsLikely(int year) => year is >= Earliest and <= Latest;

    private static string Iso(int year, int? month, int? day) =>
        string.Create(CultureInfo.InvariantCulture, $"{year:0000}{(month is { } m ? $"-{m:00}" : "")}{(day is { } d ? $"-{d:00}" : "")}");

    private static int? MonthOf(string name) =>
        name.Length >= 3 && Array.FindIndex(MonthNames, m => m.StartsWith(name == "sept" ? "sep" : name, StringComparison.Ordinal)) is >= 0 and var at ? at + 1 : null;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // Full-width figures, all dashes and blanks are one; a time of day and a name of the week say nothing.
    private static string Plain(string text)
    {
        var signs = string.Concat(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Select(c => c is '–' or '—' or '‐' or '‑' or '−' or '〜' ? '-' : char.IsWhiteSpace(c) ? ' ' : c));
        var plain = string.Join(' ', signs.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Weekday().Replace(Time().Replace(plain, ""), "").Trim();
    }

    [GeneratedRegex(@"(?<=\d)[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?z?$")]
    private static partial Regex Time();

    [GeneratedRegex(@"^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,? (?=\d|[a-z]{3})")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(?:c\.|ca\.?|circa|about|around|approx\.?|approximately|约|約|大约|大約) ?(?<rest>\S.*)$")]
    private static partial Regex About();

    [GeneratedRegex(@"^(?<said>(?:academic year|acad\. year|ay|a\.y\.) ?)?(\d{4}) ?([/\-]) ?(\d{4}|\d{2})(?<said> ?(?:学年|學年|学年度|學年度|academic year))?$")]
    private static partial Regex Academic();

    [GeneratedRegex(@"^(\d{4})(\d{2})(\d{2})$")]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(\d{4})(?:(?: ?年 ?| ?[/.\-] ?)(\d{1,2})(?:(?: ?月 ?| ?[/.\-] ?)(\d{1,2}) ?[日号號]?| ?月)?)?(?: ?年)?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?:民国|民國) ?(\d{1,3}) ?年 ?(?:(\d{1,2}) ?月 ?(?:(\d{1,2}) ?[日号號]?)?)?$")]
    private static partial Regex RepublicYear();

    [GeneratedRegex(@"^(\d{1,2}) ?[/.\-] ?(\d{1,2}) ?[/.\-] ?(\d{4}|\d{2})\.?$")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(\d{1,2}) ?[/.\-] ?(\d{4})$")]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[ \-/.]*(?:of )?(?<month>[a-z]{3,9})\.?[ ,\-/.]*(?<year>\d{4}|\d{2})$")]
    private static partial Regex DayMonthName();

    [GeneratedRegex(@"^(?<month>[a-z]{3,9})\.?[ \-/]*(?<day>\d{1,2})(?:st|nd|rd|th)?(?:, ?| |-)(?<year>\d{4})$")]
    private static partial Regex MonthNameDay();

    [GeneratedRegex(@"^(?<month>[a-z]{3,9})\.?[ ,\-/']*(?<year>\d{4}|\d{2})$")]
    private static partial Regex MonthName();

    [GeneratedRegex(@"^\S.* ?(?:-| to | until | bis |至|到) ?\S.*\d{4}\S*$")]
    private static partial Regex Interval();
}

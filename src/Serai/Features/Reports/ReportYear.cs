using System.Globalization;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Compared;
using Serai.Platform.Web;

namespace Serai.Features.Reports;

/// <summary>The days that a report is about: a calendar year, or as much of it as had passed on the day asked about.</summary>
/// <param name="AsOf">The day up to which anything is told: what was paid later is still open.</param>
public sealed record ReportYear(int Year, LocalDate First, LocalDate Last, LocalDate AsOf)
{
    /// <summary>Years that an address may ask for.</summary>
    public const int Earliest = 1000, Latest = 9000;

    private const int Digits = 4;

    public bool IsWhole => Last is { Month: 12, Day: 31 };

    public DayRange Days => new(DayRange.Of(First).First, DayRange.Of(Last).First);

    /// <summary>Who came within the year was there on its last day, and not on the day before it.</summary>
    public TwoDays Coming => new(DayRange.Of(First.PlusDays(-1)), DayRange.Of(Last));

    /// <summary>Who left within the year was there on its first day, and not on the day after its last: “until 2025” ended in 2025.</summary>
    public TwoDays Going => new(DayRange.Of(First), DayRange.Of(Last.PlusDays(1)));

    /// <summary>Null where the year had not begun on the day asked about.</summary>
    public static ReportYear? Of(int year, AsOf asOf)
    {
        var (first, last) = (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        return asOf.To < first ? null : new(year, first, LocalDate.Min(last, asOf.To), asOf.To);
    }

    /// <summary>The latest year that was over on the day asked about.</summary>
    public static int LatestWhole(AsOf asOf) => asOf.To is { Month: 12, Day: 31 } ? asOf.To.Year : asOf.To.Year - 1;

    /// <summary>A year as an address writes it: four digits of ASCII.</summary>
    public static int? Read(string? text) => text is { Length: Digits } && text.All(char.IsAsciiDigit)
        && int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) is >= Earliest and <= Latest and var year ? year : null;
}

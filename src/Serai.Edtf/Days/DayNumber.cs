using NodaTime;

namespace Serai.Edtf.Days;

/// <summary>
/// Days of the proleptic Gregorian calendar as numbers, day 0 being 1970-01-01. NodaTime's calendar ends at the years
/// −9998 and 9999; EDTF writes years far beyond, which must still be ordered and answered for.
/// </summary>
internal static class DayNumber
{
    /// <summary>Before every day: nothing bounds it.</summary>
    public const long Ever = long.MinValue / 4;

    /// <summary>After every day: nothing bounds it.</summary>
    public const long Forever = long.MaxValue / 4;

    /// <summary>15 digits: far beyond the age of the universe, and its days still fit a number.</summary>
    public const long LastYear = 999_999_999_999_999;

    private const long DaysOf400Years = 146_097;

    // Years are counted from 1 March, so that the leap day is a year's last: Howard Hinnant's days_from_civil.
    public static long Of(long year, int month, int day)
    {
        var y = month > 2 ? year : year - 1;
        var era = FloorDivide(y, 400);
        var yearOfEra = y - era * 400;
        var dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        var dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DaysOf400Years + dayOfEra - 719_468;
    }

    public static long Of(LocalDate day)
    {
        var iso = day.WithCalendar(CalendarSystem.Iso);
        return Of(iso.Year, iso.Month, iso.Day);
    }

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The day, unless it lies outside NodaTime's calendar or is no day at all.</summary>
    public static LocalDate? ToLocalDate(long number) =>
        number >= First && number <= Last ? Epoch.PlusDays((int)number) : null;

    /// <summary>A day that exists, but outside NodaTime's calendar.</summary>
    public static bool IsBeyondCalendar(long number) =>
        number is > Ever and < Forever && (number < First || number > Last);

    public static long FloorDivide(long number, long by) => number >= 0 ? number / by : -((by - 1 - number) / by);

    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly long First = Of(LocalDate.MinIsoValue);
    private static readonly long Last = Of(LocalDate.MaxIsoValue);

    private static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

using Serai.Edtf.Days;

namespace Serai.Edtf.Values;

/// <summary>The days that a date denotes, each part of it shifted by a margin both ways.</summary>
internal static class DateReach
{
    public static Reach Of(DateValue date, Hemisphere hemisphere, int margin)
    {
        var (first, last) = date.Years;
        if (date.Month == 0)
        {
            var years = margin * (date.YearBlanks == 2 ? 100 : date.YearBlanks == 1 ? 10 : 1);
            return Months((first - years) * 12, (last + years) * 12 + 11);
        }
        var month = first * 12 + FirstMonth(date.Month, hemisphere) - 1;
        if (date.HasSeason)
            return Months(month - 15 * margin, month + 2 + 15 * margin);
        if (date.Day == 0)
            return Months(month - 13 * margin, month + 13 * margin);
        return new(Day(month - 13 * margin, date.Day) - margin, Day(month + 13 * margin, date.Day) + margin);
    }

    // Meteorological: whole months. A season that crosses New Year's Day belongs to the year in which it begins.
    private static int FirstMonth(int month, Hemisphere hemisphere) => (month, hemisphere) switch
    {
        (21, Hemisphere.Northern) or (23, Hemisphere.Southern) => 3,
        (22, Hemisphere.Northern) or (24, Hemisphere.Southern) => 6,
        (23, Hemisphere.Northern) or (21, Hemisphere.Southern) => 9,
        (24, Hemisphere.Northern) or (22, Hemisphere.Southern) => 12,
        _ => month,
    };

    // Months are counted from January of the year 0.
    private static Reach Months(long first, long last) => new(Day(first, 1), Day(last, 31));

    // 31 January shifted by a month is the last of February.
    private static long Day(long month, int day)
    {
        var year = DayNumber.FloorDivide(month, 12);
        var ofYear = (int)(month - year * 12) + 1;
        return DayNumber.Of(year, ofYear, Math.Min(day, DayNumber.DaysInMonth(year, ofYear)));
    }
}

using NodaTime;
using Serai.Edtf.Days;
using Serai.Edtf.Values;

namespace Serai.Edtf;

public sealed partial class Edtf
{
    /// <summary>A day.</summary>
    public static Edtf Of(LocalDate day)
    {
        var iso = day.WithCalendar(CalendarSystem.Iso);
        return Written(new DateValue(iso.Year) { Month = iso.Month, Day = iso.Day });
    }

    /// <summary>A month.</summary>
    public static Edtf Of(YearMonth month)
    {
        var (year, number, _) = month.OnDayOfMonth(1).WithCalendar(CalendarSystem.Iso);
        return Written(new DateValue(year) { Month = number });
    }

    /// <summary>A year, 0 being the year before 1; of more than four digits written with Y.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 15 digits.</exception>
    public static Edtf OfYear(long year)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, DayNumber.LastYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, -DayNumber.LastYear);
        return Written(new DateValue(year));
    }

    private static Edtf Written(DateValue date) => new(date.Write(), date, Hemisphere.Northern);
}

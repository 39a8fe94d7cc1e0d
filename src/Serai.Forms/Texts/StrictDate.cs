using NodaTime;
using NodaTime.Text;

namespace Serai.Forms;

/// <summary>Days as this library reads and writes them: ISO 8601, four digits of the year, 2026-03-05.</summary>
public static class StrictDate
{
    /// <summary>Reads a day of the years 1 to 9999.</summary>
    public static bool TryRead(string? text, out LocalDate date)
    {
        date = default;
        // A sign before the year would make a longer text.
        if (text is not { Length: 10 } || LocalDatePattern.Iso.Parse(text) is not { Success: true } read || !Fits(read.Value))
            return false;
        date = read.Value;
        return true;
    }

    /// <summary>The day as it is read.</summary>
    public static string Write(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>Whether the day lies in the years 1 to 9999.</summary>
    public static bool Fits(LocalDate date) => date.Year is >= 1 and <= 9999;
}

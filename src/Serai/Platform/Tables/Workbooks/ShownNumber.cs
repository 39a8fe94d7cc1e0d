using System.Globalization;
using System.Text;

namespace Serai.Platform.Tables.Workbooks;

/// <summary>A number as a spreadsheet shows it; a date as EDTF, as precise as it is shown.</summary>
internal static class ShownNumber
{
    private const double LastDay = 2_958_465;

    /// <summary>Days from 1899-12-30 to 1904-01-01, from which some workbooks count.</summary>
    public const int Since1904 = 1462;

    public static string Of(double value, string? format)
    {
        var signs = Signs(format ?? "");
        if (IsDate(signs) && value is >= 0 and <= LastDay)
            return Date(value, signs.ToLowerInvariant());
        if (signs.Length == 0 || signs.Contains('/', StringComparison.Ordinal) || !signs.AsSpan().ContainsAny('0', '#') || IsStandard(signs))
            return value.ToString("G15", CultureInfo.InvariantCulture);
        return value.ToString(signs.Replace('?', '#'), CultureInfo.InvariantCulture);
    }

    // A letter and digits alone mean something else to .NET than to a spreadsheet, or nothing: X0, B2.
    private static bool IsStandard(string signs) => char.IsAsciiLetter(signs[0]) && !signs.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    public static bool IsShownAsDate(string? format) => format is not null && IsDate(Signs(format));

    private static bool IsDate(string signs) => !signs.Contains("General", StringComparison.OrdinalIgnoreCase) && signs.AsSpan().IndexOfAny("yYdDmMhHsS") >= 0 && !signs.AsSpan().ContainsAny('0', '#');

    private static string Date(double value, string signs)
    {
        // A spreadsheet has a 29 February 1900, which never was: before it, days count from one day later.
        var day = new LocalDate(1899, 12, value < 60 ? 31 : 30).PlusDays((int)value);
        var seconds = (int)Math.Round((value - Math.Floor(value)) * 86_400) % 86_400;
        var time = signs.Contains('h', StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}{(seconds % 60 == 0 ? "" : $":{seconds % 60:00}")}") : null;
        var date = signs.Contains('d', StringComparison.Ordinal) ? day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
            : !signs.Contains('y', StringComparison.Ordinal) ? null
            : day.ToString(signs.Contains('m', StringComparison.Ordinal) ? "uuuu-MM" : "uuuu", CultureInfo.InvariantCulture);
        return date is null ? time ?? value.ToString("G15", CultureInfo.InvariantCulture) : time is null || seconds == 0 ? date : date + " " + time;
    }

    // The first of the sections, without what is shown as it stands, colours, conditions and room for letters.
    private static string Signs(string format)
    {
        var signs = new StringBuilder();
        for (var i = 0; i < format.Length && format[i] != ';'; i++)
            switch (format[i])
            {
                case '"':
                    i = End(format, '"', i);
                    break;
                case '[':
                    i = End(format, ']', i);
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case not ('@' or '(' or ')' or '$' or ' '):
                    signs.Append(format[i]);
                    break;
            }
        return signs.Replace("AM/PM", "").Replace("A/P", "").ToString();
    }

    private static int End(string format, char sign, int from) => format.IndexOf(sign, from + 1) is >= 0 and var end ? end : format.Length;
}

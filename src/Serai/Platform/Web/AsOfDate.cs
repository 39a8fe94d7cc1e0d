using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Serai.Platform.Web;

/// <summary>Reads an <c>asOf</c> date: its first and last day.</summary>
internal static partial class AsOfDate
{
    public static bool TryRead(string text, out LocalDate from, out LocalDate to, out AsOfProblem? problem)
    {
        (from, to, problem) = (default, default, null);
        var match = Shape().Match(text);
        if (!match.Success) return Refuse(text, out problem);
        var year = Number(match.Groups[1]);
        var month = Number(match.Groups[2]);
        var day = Number(match.Groups[3]);
        if (year < 1 || month > 12 || (month > 0 && day > CalendarSystem.Iso.GetDaysInMonth(year, month))) return Refuse(text, out problem);
        from = new LocalDate(year, Math.Max(month, 1), Math.Max(day, 1));
        to = day > 0 ? from : month > 0 ? from.PlusMonths(1).PlusDays(-1) : from.PlusYears(1).PlusDays(-1);
        return true;
    }

    private static bool Refuse(string text, out AsOfProblem? problem)
    {
        problem = new AsOfProblem("NotADate", text);
        return false;
    }

    private static int Number(Group group) =>
        group.Success ? int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

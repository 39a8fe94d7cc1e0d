namespace Serai.Platform.Web;

/// <summary>Reads an <c>asOf</c> date: any EDTF date that has a first and a last day. A moment counts as its day.</summary>
internal static class AsOfDate
{
    public static bool TryRead(string text, out LocalDate from, out LocalDate to, out AsOfProblem? problem)
    {
        (from, to, problem) = (default, default, null);
        if (!EdtfDate.TryParse(text, out var date, out var wrong))
            problem = new AsOfProblem("NotADate", text, wrong?.ToString());
        else if (date!.BoundsProblem is not null)
            problem = new AsOfProblem("BeyondCalendar", text, $"“{text}” lies outside the years -9998 to 9999, to which the calendar reaches here.");
        else if (date.Earliest is not { } first)
            problem = new AsOfProblem("NoFirstDay", text, $"“{text}” has no first day, and asOf needs one: give a day, month, year or season, or an interval that begins and ends, such as 2015/2016.");
        else if (date.Latest is not { } last)
            problem = new AsOfProblem("NoLastDay", text, $"“{text}” has no last day, and asOf needs one: give a day, month, year or season, or an interval that begins and ends, such as 2015/2016.");
        else
            (from, to) = (first, last);
        return problem is null;
    }
}

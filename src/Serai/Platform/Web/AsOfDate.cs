namespace Serai.Platform.Web;

/// <summary>Reads an <c>asOf</c> date: any EDTF date that has a first and a last day.</summary>
internal static class AsOfDate
{
    public static bool TryRead(string text, out LocalDate from, out LocalDate to, out AsOfProblem? problem)
    {
        (from, to, problem) = (default, default, null);
        if (!EdtfDate.TryParse(text, out var date, out var wrong))
            problem = new AsOfProblem("NotADate", text, wrong?.ToString());
        else if (date!.Earliest is not { } first || date.Latest is not { } last)
            problem = new AsOfProblem("NoBounds", text);
        else
            (from, to) = (first, last);
        return problem is null;
    }
}

namespace Serai.Edtf.Tests.Grammar;

/// <summary>Where Serai decides otherwise than the npm package edtf; null where it has no reason to.</summary>
internal static class GoldenDifferences
{
    public static string? WhyRefused(Golden row, EdtfProblem problem) => problem.Code switch
    {
        EdtfProblemCode.TimeNotHere => "an interval is of days, as in edtf-validate",
        EdtfProblemCode.NothingSaid => "a slash alone is how many forms say “nothing here”",
        _ when row.Text.Contains(' ', StringComparison.Ordinal) => "the standard has no blanks in sets",
        _ when row.Type == "Set" && problem.IsLevel2 => "of level 2 the sets are read, not what else of level 2 may stand in them",
        _ => null,
    };

    public static string? WhyRead(Golden row)
    {
        var date = Edtf.Parse(row.Text);
        var marked = date.IsUncertain || date.IsApproximate;
        return date.Kind switch
        {
            EdtfKind.Interval when date.HasSeason => "edtf-validate has seasons in intervals of level 1",
            EdtfKind.OneOf when date.HasSeason || marked => "a set is of dates of level 1: sources disagree about “about 1984” and “spring 2003” too",
            EdtfKind.Date when marked && date.HasSeason => "edtf-validate has marked seasons",
            EdtfKind.Date when marked && row.Text.Contains('X', StringComparison.Ordinal) => "python-edtf has marked dates with X",
            _ => null,
        };
    }

    /// <summary>In years before 0 the package takes the first day of a date with X for its last and the other way round.</summary>
    public static bool HasOtherDays(Golden row) => row.Text.StartsWith('-') && row.Text.Contains('X', StringComparison.Ordinal);
}

namespace Serai.Edtf;

/// <summary>Each problem in a sentence: the thing, the reason, the way out.</summary>
internal static class EnglishProblems
{
    public static string Say(EdtfProblem problem)
    {
        var (part, hint) = ($"“{problem.Part}”", problem.Hint);
        return problem.Code switch
        {
            EdtfProblemCode.Empty => "There is no date: write one such as 2016, 2016-03 or 2016-03-05.",
            EdtfProblemCode.Blank => $"“{problem.Text}” has a blank in it: EDTF has none, write {hint}.",
            EdtfProblemCode.Spelling => $"{part} has characters that EDTF does not use: write {hint}.",
            EdtfProblemCode.NoSuchMonth => $"{part} is neither a month nor a season: months are 01 to 12, seasons 21 to 24.",
            EdtfProblemCode.NoSuchDay => $"{part} is not in the calendar: the days of that month are 01 to {hint}.",
            EdtfProblemCode.NoSuchTime => $"{part} is not a time of day: write hours:minutes:seconds, from 00:00:00 to 23:59:59.",
            EdtfProblemCode.NoSuchOffset => $"{part} is not a difference from Greenwich: write Z, or hours or hours:minutes from -12:00 to +14:00.",
            EdtfProblemCode.NegativeZero => $"{part} has a sign before the year 0: write 0000, or -0001 for the year before.",
            EdtfProblemCode.LongYearWithoutY => $"{part} has a year of more than four digits: begin it with Y, as in {hint}.",
            EdtfProblemCode.ShortYearWithY => $"{part} has Y before a year of at most four digits: write {hint}.",
            EdtfProblemCode.YearTooLong => $"{part} is a year of more than {hint} digits.",
            EdtfProblemCode.NothingSaid => "A slash alone gives no date: leave the date out, or write at least one end (2015/..).",
            EdtfProblemCode.ManySlashes => $"“{problem.Text}” has more than one slash: an interval is start/end" + Or(hint),
            EdtfProblemCode.EndBeforeStart => $"“{problem.Text}” ends before it begins: write the earlier date first, and the end as finely as the start.",
            EdtfProblemCode.TimeNotHere => $"{part} has a time of day: intervals and sets are of days, write {hint}.",
            EdtfProblemCode.LongYearNotHere => $"{part} is a year of more than four digits: such a year stands alone, not in an interval or a set.",
            EdtfProblemCode.BrokenSet => $"“{problem.Text}” is not a set: write dates in brackets with commas between, as in [2012,2014] or [..2005].",
            EdtfProblemCode.BrokenRun => $"{part} is not a run of dates: write two dates of the same precision, the earlier first, as in [2013..2015]; only a set's first may lack its beginning and its last its end.",
            EdtfProblemCode.BeyondCalendar => $"{part} lies outside the years -9998 to 9999: it can be kept, but no first or last day can be given.",
            _ when problem.IsLevel2 => $"{part} is EDTF level 2, which is not supported here: {Level2(problem)}.",
            _ => $"{part} is not an EDTF date: write a year (2016), a month (2016-03) or a day (2016-03-05)" + Or(hint),
        };
    }

    private static string Level2(EdtfProblem problem) => problem.Code switch
    {
        EdtfProblemCode.Level2Season => "of the seasons 25 to 41 write the nearest of 21 to 24 (spring, summer, autumn, winter) or the months",
        EdtfProblemCode.Level2AllOf => "a set of which all are meant; give each date on its own",
        EdtfProblemCode.Level2Mark => "? ~ and % stand at the end, for the whole date",
        EdtfProblemCode.Level2Blank => "X stands for the last digits only, as in 201X, 20XX, 2016-XX, 2016-03-XX",
        EdtfProblemCode.Level2Exponent => "write the year in full, after Y",
        EdtfProblemCode.Level2Significant => "leave out S and what follows, or write X for the digits that are not known",
        _ => "an interval's ends have no X; write the earliest start or the latest end that is known",
    };

    private static string Or(string? hint) => hint is null ? "." : $"; perhaps {hint} is meant.";
}

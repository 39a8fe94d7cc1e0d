namespace Serai.Platform.Editing;

/// <summary>A period must be able to have happened: it ends on or after the day on which it begins.</summary>
internal static class PeriodCheck
{
    public static IReadOnlyList<(string Field, FieldProblem Problem)> Of(string field, EdtfDate? since, EdtfDate? until) =>
        since?.Earliest is { } first && until?.Latest is { } last && last < first
            ? [(field, new(FieldProblem.EndsBeforeItBegins, until.Text, since.Text))]
            : [];
}

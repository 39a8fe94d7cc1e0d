using System.Globalization;
using Serai.Features.Calls.Applying;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web.Export;

namespace Serai.Features.Programmes.Surveys.Reporting;

/// <summary>The report as files for a spreadsheet.</summary>
internal static class ReportFiles
{
    public static void MapSurveyFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet(SurveyLinks.TablesCsv("{slug}", "{edition}"), TablesAsync).WithMetadata(Needs);
        app.MapGet(SurveyLinks.AnswersCsv("{slug}", "{edition}"), AnswersAsync).WithMetadata(Needs);
    }

    private static NeedsAttribute Needs => new(Right.SeeOffice) { Anywhere = true, IsSecret = true };

    private static async Task<IResult> TablesAsync(string slug, string edition, HttpContext http, ProgrammeQueries programmes, SurveyReports reports)
    {
        if (await FindAsync(slug, edition, http, programmes, reports) is not { Now: { } now } report)
            return Results.NotFound();
        return CsvAnswer.File($"programmes-{slug}-{edition}-survey-tables.csv", to =>
        {
            to.Write(CsvFormat.Line(["edition", "question", "label", "answer", "answer_label", "count", "answered", "percent", "mean", "median"]));
            foreach (var field in report.Design.Fields)
                foreach (var line in report.Before(field).Prepend((now.Edition, now.TallyOf(field)!)).SelectMany(y => Lines(y.Item1, y.Item2, report)))
                    to.Write(CsvFormat.Line(line));
        });
    }

    // One line for each answer to a question; of texts one alone, which says how many there are.
    private static IEnumerable<object?[]> Lines(Edition edition, Tally tally, SurveyReport report)
    {
        var (language, first) = (CultureInfo.CurrentUICulture.Name, report.Design.FirstLanguage);
        var label = tally.Field.Label.In(language, first);
        return tally.Lines.Count == 0 ? [[edition.Slug, tally.Field.Id, label, null, null, null, tally.Answered, null, null, null]]
            : tally.Lines.Select(l => (object?[])[edition.Slug, tally.Field.Id, label, l.Key, l.In(language, first), l.Count, tally.Answered, Math.Round(tally.Share(l.Count), 1), tally.Mean, tally.Median]);
    }

    private static async Task<IResult> AnswersAsync(string slug, string edition, HttpContext http, ProgrammeQueries programmes, SurveyReports reports, AnswerLines words)
    {
        if (await FindAsync(slug, edition, http, programmes, reports) is not { Now: { } now } report)
            return Results.NotFound();
        var (names, language, fields, named) = (await reports.NamesAsync(report, http.RequestAborted), CultureInfo.CurrentUICulture.Name, report.Design.Fields.ToList(), !report.Survey.IsAnonymous);
        object?[] Who(SurveyRow row) => !named ? [] : row.Participant is { } id && names.TryGetValue(id, out var known) ? [known.Number, known.Name] : [null, null];
        return CsvAnswer.File($"programmes-{slug}-{edition}-survey-answers.csv", to =>
        {
            to.Write(CsvFormat.Line([.. named ? ["number", "name"] : Array.Empty<string>(), .. fields.Select(f => f.Id)]));
            foreach (var row in now.Rows)
                to.Write(CsvFormat.Line([.. Who(row), .. fields.Select(f => row.Answers[f.Id] is { } answer ? words.Value(f, answer, report.Design, language) : null)]));
        });
    }

    private static async Task<SurveyReport?> FindAsync(string slug, string edition, HttpContext http, ProgrammeQueries programmes, SurveyReports reports)
    {
        http.Response.Headers.CacheControl = "no-store";
        var found = await programmes.FindAsync(slug, edition, http.Actor, http.RequestAborted);
        return found is { } held && http.Actor.May(Right.SeeOffice, held.Programme.KeeperId) ? await reports.OfAsync(held.Programme, held.Edition, http.RequestAborted) : null;
    }
}

using System.Globalization;
using Serai.Features.Organizations;
using Serai.Features.Places;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Export;

namespace Serai.Features.Programmes.Leading;

/// <summary>The tables of the numbers, of the outcomes and of the alumni as files for a spreadsheet.</summary>
public static class NumbersTables
{
    public const string Editions = "editions", Institutions = "institutions", Regions = "regions", Groups = "groups";

    public static void MapProgrammeLeading(this IEndpointRouteBuilder app)
    {
        app.MapGet(LeadingLinks.NumbersCsv("{slug}", "{table}"), NumbersAsync).AllowAnonymous();
        app.MapGet(LeadingLinks.OutcomesCsv("{slug}", "{edition}"), OutcomesAsync).AllowAnonymous();
        app.MapGet(LeadingLinks.AlumniCsv("{slug}"), AlumniFile.SendAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Anywhere = true, IsSecret = true });
    }

    private static async Task<IResult> NumbersAsync(string slug, string table, HttpContext http, ProgrammeQueries programmes, NumbersQueries numbers, PlaceLabels places)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (table is not (Editions or Institutions or Regions or Groups) || await programmes.FindAsync(slug, http.Actor, http.RequestAborted) is not { } programme)
            return Results.NotFound();
        var found = await numbers.OfAsync(programme, http.Actor.May(Right.SeeOffice, programme.KeeperId), http.RequestAborted);
        return CsvAnswer.File($"programmes-{slug}-{table}.csv", to =>
        {
            foreach (var line in Lines(table, programme, found, places))
                to.Write(CsvFormat.Line(line));
        });
    }

    private static async Task<IResult> OutcomesAsync(string slug, string edition, HttpContext http, SeraiDb db, ProgrammeQueries programmes)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await programmes.FindAsync(slug, edition, http.Actor, http.RequestAborted) is not { } found)
            return Results.NotFound();
        var outcomes = await OutcomeList.OfAsync(db, found.Edition.Id, http.RequestAborted);
        return CsvAnswer.File($"programmes-{slug}-{edition}-outcomes.csv", to =>
        {
            to.Write(CsvFormat.Line(["kind", "title", "date", "address"]));
            foreach (var outcome in outcomes)
                to.Write(CsvFormat.Line([ApiJson.Word(outcome.Kind), outcome.Title, outcome.Date?.Text, outcome.Address]));
        });
    }

    private static IEnumerable<object?[]> Lines(string table, Programme programme, ProgrammeNumbers numbers, PlaceLabels places) => table switch
    {
        Editions => [["year", "edition", "address", "held", "participants_counted", "participants_told", "days", "outcomes", "completed"], .. numbers.Editions.Select(e => (object?[])
            [e.Year, EditionNames.Of(programme, e.Edition, Language), ProgrammeLinks.Edition(programme.Slug, e.Edition.Slug), e.Edition.Held?.Text, e.Count.Counted > 0 ? e.Count.Counted : (int?)null, e.Count.Told, e.Count.Days, e.Count.Outcomes, e.Completed])],
        Institutions => [["address", "name", "country", "named", "participants"], .. numbers.Homes.Select(h => (object?[])
            [h.Organization is { } known ? OrganizationLinks.Show(known.Slug) : null, h.Organization?.Name, h.Organization?.CountryCode, ApiJson.Word(h.How), h.Count])],
        Regions => [["code", "name", "named", "participants"], .. numbers.Regions.Select(r => (object?[])[r.Code, r.Code is { } code ? places.Label(code, Language) : null, ApiJson.Word(r.How), r.Count])],
        _ => [["group", "kind", "participants", "completed"], .. numbers.Groups.Select(g => (object?[])[g.Group, g.IsSmaller ? "smaller" : g.Group is null ? "none" : "group", g.Count, g.Completed])],
    };

    private static string Language => CultureInfo.CurrentUICulture.Name;
}

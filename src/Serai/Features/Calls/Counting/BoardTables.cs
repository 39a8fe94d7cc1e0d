using System.Globalization;
using Serai.Features.Organizations;
using Serai.Features.Places;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Export;

namespace Serai.Features.Calls.Counting;

/// <summary>The tables of the board as files for a spreadsheet.</summary>
public static class BoardTables
{
    public const string States = "states", Countries = "countries", Institutions = "institutions", Days = "days";

    public static void MapBoard(this IEndpointRouteBuilder app) =>
        app.MapGet(CallLinks.BoardCsv("{slug}", "{table}"), SendAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Anywhere = true, IsSecret = true });

    private static async Task<IResult> SendAsync(string slug, string table, string? field, HttpContext http, BoardQueries boards, PlaceLabels places)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (table is not (States or Countries or Institutions or Days) || await boards.OfAsync(slug, http.Actor, field, http.RequestAborted) is not { } board)
            return Results.NotFound();
        return CsvAnswer.File($"calls-{slug}-{table}.csv", to =>
        {
            foreach (var line in Lines(table, board, places))
                to.Write(CsvFormat.Line(line));
        });
    }

    private static IEnumerable<object?[]> Lines(string table, CallBoard board, PlaceLabels places) => table switch
    {
        States => [["state", "submissions"], .. Enum.GetValues<BoardState>().Select(s => (object?[])[ApiJson.Word(s), board.Of(s)])],
        Countries => [["code", "name", "named", "submissions"], .. board.Places.Select(p => (object?[])[p.Code, p.Code is { } code ? places.Label(code, CultureInfo.CurrentUICulture.Name) : null, ApiJson.Word(p.How), p.Count])],
        Institutions => [["address", "name", "country", "named", "submissions"], .. board.Institutions.Select(i => (object?[])
            [i.Organization is { } known ? OrganizationLinks.Show(known.Slug) : null, i.Organization?.Name, i.Organization?.CountryCode, ApiJson.Word(i.How), i.Count])],
        _ => [["day", board.Curve.ByClose ? "days_before_close" : "days_since_opening", "submitted", "total", "earlier_day", "earlier_submitted", "earlier_total"], .. board.Curve.Days.Select(d => (object?[])
            [Iso(d.Line?.Day), board.Curve.ByClose ? -d.At : d.At, d.Line?.New, d.Line?.Total, Iso(d.Earlier?.Day), d.Earlier?.New, d.Earlier?.Total])],
    };

    private static string? Iso(LocalDate? day) => day is { } known ? NodaTime.Text.LocalDatePattern.Iso.Format(known) : null;
}

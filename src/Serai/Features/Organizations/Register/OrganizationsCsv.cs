using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Organizations.Naming;
using Serai.Features.Places;
using Serai.Platform.Files;
using Serai.Features.Search;
using Serai.Platform.Web;
using Serai.Platform.Web.Export;

namespace Serai.Features.Organizations.Register;

/// <summary>The register as a table for spreadsheets, row by row as the database gives it.</summary>
public static class OrganizationsCsv
{
    private static readonly string[] Columns = ["name", "name_language", "country_or_region_code", "country_or_region", "city", "types", "status", "established", "ror", "address"];

    public static void MapOrganizationsCsv(this IEndpointRouteBuilder app) =>
        app.MapGet(OrganizationLinks.Csv, async (HttpContext context, AsOf asOf, RegisterQueries queries, SeraiDb db, PlaceLabels places, SearchIndex index, CancellationToken stop) =>
        {
            var question = RegisterQuestion.Read(context.Request.Query, places.Knows, out var problem);
            var alliance = await RegisterQueries.AllianceOf(db, question.Alliance, stop);
            if (question.Words is not null && !index.IsReady)
            {
                context.Response.Headers.RetryAfter = ExportTurns.Seconds.ToString(CultureInfo.InvariantCulture);
                context.Response.Headers.CacheControl = "no-store";
                await Refusal.Answer(context, "SearchNotReady", null, status: StatusCodes.Status503ServiceUnavailable);
                return;
            }
            if (problem is not null || (question.Alliance is not null && alliance is null))
            {
                // The register's page says what is wrong, and the way out.
                context.Response.Redirect(OrganizationLinks.Index + context.Request.QueryString);
                return;
            }
            context.Response.ContentType = "text/csv; charset=utf-8";
            context.Response.Headers.ContentDisposition = $"attachment; filename=serai-organizations-{asOf.ToString().Replace('/', '_')}.csv";
            var encoding = ExportBody.Announce(context);
            if (context.WantsHeadersOnly()) return;
            await using var to = ExportBody.Open(context.Response, encoding);
            await Write(queries.All(question, alliance, DayRange.Of(asOf)), JsonLd.Address(context.Request, ""), places, to, stop);
        }).AddEndpointFilter<RouteHandlerBuilder, ExportTurns>().AllowAnonymous();

    private static async Task Write(IQueryable<Organization> organizations, string root, PlaceLabels places, Stream to, CancellationToken stop)
    {
        // With a byte order mark, without which spreadsheets take the letters for another alphabet.
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 32 * 1024, leaveOpen: true);
        await text.WriteAsync(CsvFormat.Line(Columns));
        var rows = organizations.Select(o => new
        {
            o.Name, o.NameLanguage, o.CountryCode, o.City, o.Types, o.Status, o.Established, o.Slug,
            Ror = o.Identifiers.Where(i => i.Scheme == "ror").Select(i => i.Value).FirstOrDefault(),
        });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            await text.WriteAsync(CsvFormat.Line(
            [
                row.Name,
                row.NameLanguage,
                row.CountryCode,
                row.CountryCode is { } code ? places.Label(code, CultureInfo.CurrentUICulture.Name) : null,
                row.City,
                string.Join("; ", row.Types.Each().Select(TypeWords.Word)),
                SnakeCase.Of(row.Status.ToString()),
                row.Established?.Text,
                row.Ror,
                root + OrganizationLinks.Show(row.Slug),
            ]));
        }
    }
}

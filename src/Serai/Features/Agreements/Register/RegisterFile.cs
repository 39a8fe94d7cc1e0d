using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Places;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Export;

namespace Serai.Features.Agreements.Register;

/// <summary>The register as a file: just what is asked for and the reader may see, with the columns that were chosen, row by row.</summary>
public static class RegisterFile
{
    public static void MapRegisterFile(this IEndpointRouteBuilder app) =>
        app.MapGet(RegisterLinks.FileRoute, SendAsync).AddEndpointFilter<RouteHandlerBuilder, ExportTurns>().AllowAnonymous();

    private static async Task SendAsync(string format, HttpContext http, RegisterFilters filters, RegisterQueries queries, RegisterColumns columns, AgreementWords words, AgreementKinds kinds, PlaceLabels places, Today today)
    {
        var (stop, actor) = (http.RequestAborted, http.Actor);
        http.Response.Headers.CacheControl = "no-store";
        if (ExportFormat.Find(format) is not { } writer)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var reading = new RegisterReading(http.Request.Query, places.Knows);
        var question = reading.Read();
        var filter = await filters.OfAsync(question, actor, stop);
        if (reading.Problem is not null || filter.Problem is not null || (question.Kind is { } kind && !kinds.IsKnown(kind)))
        {
            // The register's page says what is wrong, and the way out.
            http.Response.Redirect(AgreementLinks.All + http.Request.QueryString);
            return;
        }
        http.Response.ContentType = writer.ContentType;
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"serai-agreements-{NodaTime.Text.LocalDatePattern.Iso.Format(today.Day)}.{writer.Name}" }.ToString();
        // A workbook is compressed already.
        var encoding = writer.Name == "xlsx" ? Platform.Web.Caching.Encoding.Plain : ExportBody.Announce(http);
        if (http.WantsHeadersOnly()) return;
        RegisterColumn[] shown = [.. question.Shown.Where(RegisterColumns.Offered(actor.MayAnywhere(Right.SeeOffice)).Contains)];
        await using var to = ExportBody.Open(http.Response, encoding);
        await writer.WriteAsync(["agreement", "parties", .. shown.Select(c => SnakeCase.Of(c.ToString())), "address"], Rows(), to, stop);

        async IAsyncEnumerable<object?[]> Rows()
        {
            await foreach (var row in queries.AllAsync(filter, actor, stop))
            {
                var parties = row.Parties.Select(p => p.Name).ToList();
                yield return [row.Agreement.Title ?? words.Joined(parties) ?? row.Agreement.Slug, string.Join("; ", parties), .. shown.Select(c => columns.File(row, c)), JsonLd.Address(http.Request, AgreementLinks.Show(row.Agreement.Slug))];
            }
        }
    }
}

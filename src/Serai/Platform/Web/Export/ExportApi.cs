using Microsoft.Net.Http.Headers;
using Serai.Platform.Files;
using Serai.Platform.Web.Api;

namespace Serai.Platform.Web.Export;

/// <summary><c>/api/v1/export/memberships.csv</c>: a whole table, streamed.</summary>
public static class ExportApi
{
    public static void MapExportApi(this RouteGroupBuilder api) => api.MapGroup("/export").MapGet("/{what}.{format}", Export)
        .AddEndpointFilter<RouteHandlerBuilder, ExportTurns>()
        .WithTags("Export")
        .Streams("ExportTable", "A whole table as CSV (with a byte order mark), XLSX or NDJSON. What: organizations, alliances, memberships, statements, figures, sources, activities; format: csv, xlsx, ndjson.");

    private static async Task<IResult> Export(string what, string format, ApiQuery query, IEnumerable<ExportTable> tables)
    {
        var all = tables.ToList();
        if (all.Find(t => t.Name == what) is not { } table)
            return new ApiRefusal("NotFound", "what", what, $"What can be exported: {string.Join(", ", all.Select(t => t.Name))}.", StatusCodes.Status404NotFound).Answer(query.Context);
        if (ExportFormat.Find(format) is not { } writer)
            return new ApiRefusal("NotFound", "format", format, $"How it can be exported: {string.Join(", ", ExportFormat.All.Select(f => f.Name))}.", StatusCodes.Status404NotFound).Answer(query.Context);
        await SendAsync(query, table, writer);
        return Results.Empty;
    }

    // An interval has a slash, which no file's name takes.
    private static string Plain(string date) => string.Concat(date.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_'));

    private static async Task SendAsync(ApiQuery query, ExportTable table, ExportFormat format)
    {
        var response = query.Context.Response;
        response.ContentType = format.ContentType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"serai-{table.Name}-{Plain(query.AsOf.ToString())}.{format.Name}" }.ToString();
        response.Headers.CacheControl = "no-store";
        // A workbook is compressed already.
        var encoding = format.Name == "xlsx" ? Caching.Encoding.Plain : ExportBody.Announce(query.Context);
        if (query.Context.WantsHeadersOnly()) return;
        var rows = table.RowsAsync(query.AsOf.From, query.AsOf.To, query.Stop);
        await using var to = ExportBody.Open(response, encoding);
        await format.WriteAsync(table.Columns, rows, to, query.Stop);
    }
}

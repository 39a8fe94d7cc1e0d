using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Export;

namespace Serai.Features.Certificates.Runs;

/// <summary>A run's holders for a spreadsheet.</summary>
internal static class RunFile
{
    public static void MapRunFile(this IEndpointRouteBuilder app) => app.MapGet(RunLinks.Csv("{id:guid}"), SendAsync).WithMetadata(new NeedsAttribute(Right.Edit) { Anywhere = true, IsSecret = true });

    private static async Task<IResult> SendAsync(Guid id, HttpContext http, SeraiDb db, RunQueries runs, IStringLocalizer<RunTexts> texts)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        if (await db.CertificateRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } run || !http.Actor.May(Right.Edit, run.KeeperId))
            return Results.NotFound();
        var lines = await runs.LinesAsync(run, 0, null, stop);
        return CsvAnswer.File($"certificates-{id:N}.csv", to =>
        {
            to.Write(CsvFormat.Line(["number", "name", "state", "certificate", "problem"]));
            foreach (var line in lines)
                to.Write(CsvFormat.Line([line.Item.Number, line.Name, ApiJson.Word(line.Item.State), line.Code, line.Problem is { } problem ? texts["Holder." + problem, line.Item.About ?? ""].Value : null]));
        });
    }
}

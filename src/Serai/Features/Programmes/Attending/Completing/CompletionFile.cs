using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Export;

namespace Serai.Features.Programmes.Attending.Completing;

/// <summary>Who has completed, as a file for a spreadsheet.</summary>
internal static class CompletionFile
{
    public static void MapCompletionFile(this IEndpointRouteBuilder app) =>
        app.MapGet(AttendingLinks.CompletionCsv("{slug}", "{edition}"), SendAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Anywhere = true, IsSecret = true });

    private static async Task<IResult> SendAsync(string slug, string edition, HttpContext http, ProgrammeQueries programmes, CompletionQueries completion, CompletionWords words)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        if (await programmes.FindAsync(slug, edition, http.Actor, stop) is not { } found || !http.Actor.May(Right.SeeOffice, found.Programme.KeeperId))
            return Results.NotFound();
        var rows = CompletionAsked.Read(http.Request.Query).From(await completion.OfAsync(found.Edition, stop));
        return CsvAnswer.File($"programmes-{slug}-{edition}-completion.csv", to =>
        {
            to.Write(CsvFormat.Line(["number", "name", "email", "institution", "group", "completed", "reason", "attended", "counted", "percent", "missed_required", "in_words"]));
            foreach (var one in rows)
                to.Write(CsvFormat.Line(
                [
                    one.Participant.Number, one.Participant.Name, one.Participant.Email, one.Participant.InstitutionName, one.Participant.Group, one.HasCompleted, ApiJson.Word(one.Reason),
                    one.Attended, one.Counted, one.Percent, string.Join(' ', one.MissingRequired.Select(s => s.Number)), words.Why(found.Edition, one),
                ]));
        });
    }
}

using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web.Export;
using static NodaTime.Text.InstantPattern;

namespace Serai.Features.Calls.Deciding;

/// <summary>What is decided, as a file for a spreadsheet: those that the list shows.</summary>
internal static class DecisionsFile
{
    public static void MapDecisionsFile(this IEndpointRouteBuilder app) =>
        app.MapGet(DecidingLinks.Csv("{slug}"), SendAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Anywhere = true, IsSecret = true });

    private static async Task<IResult> SendAsync(string slug, HttpContext http, CallQueries calls, QuotaWords words, CallPlaces places, DecisionList list, OwnConflicts own)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        if (await calls.FindAsync(slug, http.Actor, stop) is not { } call || !http.Actor.May(Right.SeeOffice, call.KeeperId))
            return Results.NotFound();
        var design = await words.DesignAsync(call, stop);
        var found = await list.OfAsync(call, design, await places.OfAsync(call.Id, stop), DecisionsAsked.Read(design, http.Request.Query), await own.UnjudgedAsync(call, http.Actor, stop), stop);
        return CsvAnswer.File($"calls-{slug}-decisions.csv", to =>
        {
            to.Write(CsvFormat.Line(["number", "submission", "name", "email", "state", "score", "outcome", "reserve_place", "reason", "told", "confirm_by", "confirmed", "moved_up", "given_up", "given_up_why"]));
            foreach (var (submission, decision) in found)
                to.Write(CsvFormat.Line(
                [
                    submission.Number, submission.Title, submission.Name, submission.Email, Platform.Web.Api.ApiJson.Word(submission.State), Propose.ScoreText(decision?.Score),
                    Word(decision?.Outcome), decision?.ReservePlace, decision?.Reason, Time(decision?.ToldAt), Time(decision?.ConfirmBy), Time(decision?.ConfirmedAt), Time(decision?.MovedUpAt), Time(decision?.GivenUpAt), Word(decision?.GivenUpWhy),
                ]));
        });
    }

    private static string Word<T>(T? value)
        where T : struct, Enum => value is { } word ? Platform.Web.Api.ApiJson.Word(word) : "";

    private static string Time(Instant? at) => at is { } instant ? General.Format(instant) : "";
}

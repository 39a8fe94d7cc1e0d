using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Auth.Doors;
using Serai.Ui;

namespace Serai.Features.Programmes.Attending.CheckingIn;

/// <summary>What the check-in's script asks: by the secret of the link in a header, and by no cookie. It stays open on a closed site: helpers need no account.</summary>
internal static class CheckInFiles
{
    public const string Header = "X-Check-In";

    private const int MostBytes = 512 << 10;

    public static void MapCheckIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(AttendingLinks.Worker("{slug}", "{edition}"), Worker).AllowAnonymous().WithMetadata(new StaysOpenAttribute());
        app.MapGet(AttendingLinks.List("{slug}", "{edition}"), ListAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute());
        app.MapPost(AttendingLinks.Sync("{slug}", "{edition}"), SyncAsync).AllowAnonymous().DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostBytes), new StaysOpenAttribute());
    }

    // The same text for every edition: its address gives it its scope.
    private static IResult Worker(string slug, string edition, HttpContext http, WebAssets assets)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.File(Path.Join(WebAssets.Root, assets["check-in-worker.js"]), "text/javascript; charset=utf-8");
    }

    private static async Task<IResult> ListAsync(string slug, string edition, HttpContext http, CheckInDevices devices, CheckInList list, SyncTurns turns)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        if (await devices.FindAsync(slug, edition, http.Request.Headers[Header], stop) is not { } open)
            return Results.NotFound();
        return turns.Take(open.Device.Id) ? Results.Json(await list.OfAsync(open.Edition, CultureInfo.CurrentUICulture.Name, stop), CheckInList.Json) : Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> SyncAsync(string slug, string edition, HttpContext http, CheckInDevices devices, SyncDevice sync, SyncTurns turns)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        if (await devices.FindAsync(slug, edition, http.Request.Headers[Header], stop) is not { } open)
            return Results.NotFound();
        if (!turns.Take(open.Device.Id))
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        try
        {
            var asked = await JsonSerializer.DeserializeAsync<SyncAsked>(http.Request.Body, CheckInList.Json, stop);
            return asked is not null && await sync.RunAsync(open, asked, stop) is { } told ? Results.Json(told, CheckInList.Json) : NotRead();
        }
        catch (JsonException)
        {
            return NotRead();
        }
    }

    private static IResult NotRead() => Results.Json(new { code = ScanRules.NotRead }, CheckInList.Json, statusCode: StatusCodes.Status400BadRequest);
}

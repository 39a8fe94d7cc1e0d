using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using NodaTime.Text;
using Serai.Credentials;
using Serai.Features.Certificates.Checking;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Web.Api;
using Serai.Ui;

namespace Serai.Features.Certificates.Offline;

/// <summary>
/// What makes the checking page work without network: its worker and manifest, and the keys and lists that a device keeps. A page may ask this site alone, so what stands elsewhere
/// is read by the server, and given out only where it is a key or a status list.
/// </summary>
public static class OfflineFiles
{
    private const string Worker = "check-worker.js", Icon = "/mark.svg";

    public static void MapOffline(this IEndpointRouteBuilder app)
    {
        app.MapGet(CertificateLinks.CheckWorker, SendWorker).AllowAnonymous().WithMetadata(new StaysOpenAttribute()).ExcludeFromDescription();
        app.MapGet(CertificateLinks.CheckManifest, SendManifest).AllowAnonymous().WithMetadata(new StaysOpenAttribute()).ExcludeFromDescription();
        app.MapGet(CertificateLinks.Offline, ListAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute()).ExcludeFromDescription();
        app.MapPost(CertificateLinks.Offline, KeepAsync).AllowAnonymous().DisableAntiforgery().WithMetadata(new StaysOpenAttribute()).ExcludeFromDescription();
    }

    // For the page's own address and nothing else; by itself it would have a say only below that.
    private static IResult SendWorker(HttpContext http, WebAssets assets)
    {
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["Service-Worker-Allowed"] = CertificateLinks.Check;
        return Results.File(Path.Combine(WebAssets.Root, assets[Worker].TrimStart('/')), "text/javascript; charset=utf-8");
    }

    private static IResult SendManifest(HttpContext http, IStringLocalizer<CertificateTexts> texts)
    {
        http.Response.Headers.CacheControl = "no-cache";
        var manifest = new JsonObject
        {
            ["id"] = CertificateLinks.Check,
            ["name"] = texts["Check"].Value,
            ["short_name"] = texts["Check.Short"].Value,
            ["start_url"] = CertificateLinks.Check,
            ["scope"] = CertificateLinks.Check,
            ["display"] = "standalone",
            ["icons"] = new JsonArray(new JsonObject { ["src"] = Icon, ["sizes"] = "any", ["type"] = "image/svg+xml" }),
        };
        return Results.Text(manifest.ToJsonString(), "application/manifest+json", Encoding.UTF8);
    }

    /// <summary>Of a credential that is good: who issued it, by which keys, and the lists as they are now.</summary>
    private static async Task<IResult> KeepAsync(HttpContext http, CheckCredential check, CheckingTurns turns, IClock clock)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        using var turn = await turns.TakeAsync(http);
        if (!turn.IsAcquired)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (await BodyAsync(http.Request, stop) is not { } text)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var result = await check.RunAsync(text, stop);
        var json = new JsonObject { ["verdict"] = ApiJson.Word(result.Verdict) };
        // A key counts for its issuer where a good credential named it; also of one that was revoked since.
        if (check.Keys.Count > 0 && result.Contents is { IssuerId: { } issuer } && result.Findings.All(f => f.Reason is CheckReason.Revoked or CheckReason.Suspended or CheckReason.Expired or CheckReason.StatusUnknown))
        {
            json["issuer"] = issuer;
            json["name"] = result.Contents.IssuerName ?? issuer;
            json["keys"] = Written(check.Keys);
            json["lists"] = Written(check.Lists);
            json["asOf"] = InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant());
        }
        return Results.Text(json.ToJsonString(), "application/json", Encoding.UTF8);
    }

    /// <summary>A status list anew, for a device that keeps it.</summary>
    private static async Task<IResult> ListAsync(HttpContext http, AddressesRead read, CheckingTurns turns, IClock clock)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        using var turn = await turns.TakeAsync(http);
        if (!turn.IsAcquired)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        var address = http.Request.Query["list"].ToString();
        if (await read.ListAsync(address, CredentialLimits.StatusListLength, stop) is not { } text || !IsList(text))
            return Results.NotFound();
        return Results.Text(new JsonObject { ["address"] = address, ["text"] = text, ["asOf"] = InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant()) }.ToJsonString(), "application/json", Encoding.UTF8);
    }

    private static JsonArray Written(IEnumerable<ReadText> texts) => new([.. texts.Select(t => (JsonNode)new JsonObject { ["address"] = t.Address, ["text"] = t.Text })]);

    // Else anybody could read anything on the web through this site.
    private static bool IsList(string text)
    {
        if (text.Trim().Split('.') is not [_, var payload, _] || !System.Buffers.Text.Base64Url.IsValid(payload))
            return false;
        try
        {
            using var json = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(payload));
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("credentialSubject", out var subject)
                && subject.ValueKind == JsonValueKind.Object && subject.TryGetProperty("encodedList", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static async Task<string?> BodyAsync(HttpRequest request, CancellationToken stop)
    {
        var bytes = new byte[CredentialLimits.CredentialLength + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop);
        return length > CredentialLimits.CredentialLength ? null : Encoding.UTF8.GetString(bytes, 0, length);
    }
}

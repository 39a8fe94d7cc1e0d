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
        app.MapGet(CertificateLinks.Offline, AnewAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute()).ExcludeFromDescription();
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

    /// <summary>For a device that keeps them: a status list anew, with the key that signed it where that is the issuer's; or a key, which is gone where it was revoked.</summary>
    private static async Task<IResult> AnewAsync(HttpContext http, AddressesRead read, CheckCredential check, CheckingTurns turns, IClock clock)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        using var turn = await turns.TakeAsync(http);
        if (!turn.IsAcquired)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (http.Request.Query["key"].ToString() is { Length: > 0 } key)
            return await KeyAsync(key, read, stop);
        var (address, issuer) = (http.Request.Query["list"].ToString(), http.Request.Query["issuer"].ToString());
        if (await read.ListAsync(address, CredentialLimits.StatusListLength, stop) is not { } text || !IsList(text))
            return Results.NotFound();
        var json = new JsonObject { ["address"] = address, ["text"] = text, ["asOf"] = InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant()) };
        // After a change of keys a device has not the one that signs now.
        if (issuer.Length > 0 && await check.IsSignedByAsync(text, issuer, stop))
            json["keys"] = Written(check.Keys);
        return Results.Text(json.ToJsonString(), "application/json", Encoding.UTF8);
    }

    private static async Task<IResult> KeyAsync(string address, AddressesRead read, CancellationToken stop)
    {
        if (await read.KeyAsync(address, CredentialLimits.KeyLength, stop) is { } text)
            return HasKeys(text) ? Results.Text(new JsonObject { ["address"] = address, ["text"] = text }.ToJsonString(), "application/json", Encoding.UTF8) : Results.NotFound();
        return Results.StatusCode(await read.IsGoneAsync(address, stop) ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound);
    }

    private static JsonArray Written(IEnumerable<ReadText> texts) => new([.. texts.Select(t => (JsonNode)new JsonObject { ["address"] = t.Address, ["text"] = t.Text })]);

    // Else anybody could read anything on the web through this site.
    private static bool IsList(string text) =>
        text.Trim().Split('.') is [_, var payload, _] && System.Buffers.Text.Base64Url.IsValid(payload)
        && Holds(System.Buffers.Text.Base64Url.DecodeFromChars(payload), o => o.TryGetProperty("credentialSubject", out var subject) && subject.ValueKind == JsonValueKind.Object && subject.TryGetProperty("encodedList", out _));

    // A key, a set of keys, or the document of a did:web.
    private static bool HasKeys(string text) => Holds(Encoding.UTF8.GetBytes(text), o => o.TryGetProperty("kty", out _)
        || (o.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array) || (o.TryGetProperty("verificationMethod", out var methods) && methods.ValueKind == JsonValueKind.Array));

    private static bool Holds(byte[] text, Func<JsonElement, bool> what)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object && what(json.RootElement);
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

using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Serai.Features.Certificates.Checking;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.Listing;
using Serai.Features.Certificates.Offline;
using Serai.Features.Certificates.Status;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Web;
using Serai.Platform.Web.Api;

namespace Serai.Features.Certificates;

/// <summary>What this feature hands out besides pages. What checks a certificate stays open on a closed site: whoever was given one shows it to others.</summary>
public static class CertificateFiles
{
    private const string Jwt = "application/vc+jwt", Robots = "X-Robots-Tag";

    private static readonly JsonSerializerOptions ForReading = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapCertificates(this IEndpointRouteBuilder app)
    {
        app.MapGet(CertificateLinks.Credential("{code:length(16)}"), CredentialAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute()).ExcludeFromDescription();
        app.MapGet(CertificateLinks.Json("{code:length(16)}"), JsonAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute()).ExcludeFromDescription();
        app.MapGet(CertificateLinks.Picture("{code:length(16)}"), PictureAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute()).ExcludeFromDescription();
        app.MapGet(CertificateLinks.StatusLists + "/{id:guid}", StatusAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute()).ExcludeFromDescription();
        app.MapGet(CertificateLinks.OfCsv("{organization}"), CertificatesCsv.SendAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Of = "organization", IsSecret = true }).ExcludeFromDescription();
        app.MapIssuers();
        app.MapOffline();
    }

    /// <summary>Anybody's program may read it, also one that runs in the page of another site.</summary>
    internal static IResult Open(HttpContext http, string text, string type, int seconds)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.CacheControl = $"public, max-age={seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        return Results.Bytes(Encoding.UTF8.GetBytes(text), type);
    }

    private static async Task<IResult> CredentialAsync(string code, HttpContext http, SeraiDb db)
    {
        http.Response.Headers[Robots] = "noindex";
        return await db.Certificates.Where(c => c.Code == code && c.Token != "").Select(c => c.Token).FirstOrDefaultAsync(http.RequestAborted) is { } token ? Open(http, token, Jwt, 60) : Results.NotFound();
    }

    // Visible within a minute, whoever keeps it on the way.
    private static async Task<IResult> StatusAsync(Guid id, HttpContext http, StatusLists lists) =>
        await lists.SignedAsync(id, http.RequestAborted) is { } list ? Open(http, list, Jwt, 30) : Results.NotFound();

    private static async Task<IResult> PictureAsync(string code, HttpContext http, SeraiDb db, IssuerAddress address) =>
        address.Of(CertificateLinks.Show(code)) is { } whole && await db.Certificates.AnyAsync(c => c.Code == code, http.RequestAborted)
            ? Open(http, QrPicture.Of(whole).ToSvg(), "image/svg+xml", 300) : Results.NotFound();

    private static async Task<IResult> JsonAsync(string code, HttpContext http, SeraiDb db, CheckCredential check, IClock clock)
    {
        var stop = http.RequestAborted;
        if (await db.Certificates.AsNoTracking().FirstOrDefaultAsync(c => c.Code == code, stop) is not { } certificate)
            return Results.NotFound();
        var now = clock.GetCurrentInstant();
        var verdict = CertificateVerdict.Of(certificate, certificate.IsTakenOut ? null : await check.RunAsync(certificate.Token, stop), now);
        var json = new JsonObject
        {
            ["code"] = certificate.Code,
            ["finding"] = ApiJson.Word(verdict.Finding),
            ["checkedAt"] = InstantPattern.ExtendedIso.Format(now),
            ["holder"] = certificate.IsTakenOut ? null : certificate.HolderName,
            ["achievement"] = certificate.Achievement,
            ["issuer"] = verdict.Result?.Contents?.IssuerName,
            ["issuedAt"] = InstantPattern.General.Format(certificate.IssuedAt),
            ["validUntil"] = certificate.ValidUntil is { } until ? InstantPattern.ExtendedIso.Format(until) : null,
            ["signedAgainAt"] = certificate.SignedAgainAt is { } again ? InstantPattern.General.Format(again) : null,
            ["revokedAt"] = certificate.RevokedAt is { } revoked ? InstantPattern.ExtendedIso.Format(revoked) : null,
            ["revokedWhy"] = certificate.RevokedWhy,
            ["findings"] = new JsonArray([.. (verdict.Result?.Findings ?? []).Select(f => (JsonNode)new JsonObject { ["reason"] = ApiJson.Word(f.Reason), ["where"] = f.Where })]),
            ["credential"] = Payload(certificate.Token),
            ["jwt"] = certificate.IsTakenOut ? null : certificate.Token,
        };
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers[Robots] = "noindex";
        return Results.Text(json.ToJsonString(ForReading), "application/json", Encoding.UTF8);
    }

    // Who looks after the database may have put anything in its place.
    private static JsonNode? Payload(string token)
    {
        if (token.Split('.') is not [_, var payload, _] || !Base64Url.IsValid(payload))
            return null;
        try
        {
            return JsonNode.Parse(Base64Url.DecodeFromChars(payload));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

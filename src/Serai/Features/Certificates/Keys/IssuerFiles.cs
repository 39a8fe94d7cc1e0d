using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Credentials;
using Serai.Features.Organizations;
using Serai.Platform.Auth.Doors;

namespace Serai.Features.Certificates.Keys;

/// <summary>What others check certificates by: an issuer, its keys, and the document of its did:web. Served for ever, also of a closed site.</summary>
public static class IssuerFiles
{
    private const string KeyType = "application/jwk+json", SetType = "application/jwk-set+json", DidType = "application/did+json", ProfileType = "application/json";
    private const int Seconds = 60;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapIssuers(this IEndpointRouteBuilder app)
    {
        app.MapGet(CertificateLinks.Issuer("{name}"), ProfileAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute()).ExcludeFromDescription();
        app.MapGet(CertificateLinks.Keys("{name}"), SetAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute()).ExcludeFromDescription();
        app.MapGet(CertificateLinks.Key("{name}", "{thumbprint}"), KeyAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute()).ExcludeFromDescription();
        app.MapGet(CertificateLinks.Did("{name}"), DidAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute()).ExcludeFromDescription();
    }

    private static async Task<IResult> SetAsync(string name, HttpContext http, IssuerKeys keys) =>
        await keys.NamedAsync(name, http.RequestAborted) is { Count: > 0 } found ? CertificateFiles.Open(http, KeySet.Of(found.Select(Public)), SetType, Seconds) : Results.NotFound();

    // One that was revoked is gone: nothing that it signed is to be taken for good.
    private static async Task<IResult> KeyAsync(string name, string thumbprint, HttpContext http, SeraiDb db)
    {
        var found = await db.IssuerKeys.AsNoTracking().FirstOrDefaultAsync(k => k.Name == name && k.Thumbprint == thumbprint, http.RequestAborted);
        return found is null ? Results.NotFound() : found.RevokedAt is not null ? Results.StatusCode(StatusCodes.Status410Gone) : CertificateFiles.Open(http, found.Jwk, KeyType, Seconds);
    }

    private static async Task<IResult> DidAsync(string name, HttpContext http, IssuerKeys keys) =>
        await keys.NamedAsync(name, http.RequestAborted) is { Count: > 0 } found
            ? CertificateFiles.Open(http, DidWeb.Document(DidWeb.Of(new Uri(found[0].Issuer)), found.Select(Public)), DidType, Seconds) : Results.NotFound();

    private static async Task<IResult> ProfileAsync(string name, HttpContext http, IssuerKeys keys, SeraiDb db)
    {
        var stop = http.RequestAborted;
        if (await keys.NamedAsync(name, stop) is not [var newest, ..])
            return Results.NotFound();
        var issuer = newest.IssuerId;
        var called = await db.Organizations.Where(o => o.Id == issuer).Select(o => o.Name).FirstAsync(stop);
        var profile = new JsonObject { ["id"] = newest.Issuer, ["type"] = new JsonArray("Profile"), ["name"] = called, ["keys"] = newest.Issuer + CertificateLinks.KeysEnding, ["alsoKnownAs"] = new JsonArray(DidWeb.Of(new Uri(newest.Issuer))) };
        return CertificateFiles.Open(http, profile.ToJsonString(Plain), ProfileType, Seconds);
    }

    private static PublicKey Public(IssuerKey key) => PublicKey.Read(key.Jwk, key.Address) ?? throw new InvalidDataException("A key of an issuer cannot be read.");
}

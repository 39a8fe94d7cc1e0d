using System.Text.Json.Nodes;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Canonical;

namespace Serai.Platform.SiteKeys;

/// <summary>The public keys as a JWK set (RFC 7517), open to everybody: of a closed site others check signatures too.</summary>
public static class KeySet
{
    public const string MediaType = "application/jwk-set+json";

    public static void MapKeySet(this IEndpointRouteBuilder app) =>
        app.MapGet(KeyLinks.Set, SendAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute()).ExcludeFromDescription();

    // It only reads: a site that never signed anything has no key.
    private static async Task<IResult> SendAsync(HttpContext context, SiteKeys keys, CancellationToken stop)
    {
        var all = await keys.AllAsync(stop);
        context.Response.Headers.CacheControl = "max-age=300";
        return Results.Bytes(CanonicalJson.Of(new JsonObject { ["keys"] = new JsonArray([.. all.Select(k => k.ToJson())]) }), MediaType);
    }
}

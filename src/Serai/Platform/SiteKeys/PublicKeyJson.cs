using System.Text.Json;
using System.Text.Json.Nodes;

namespace Serai.Platform.SiteKeys;

/// <summary>A public key as JSON, there and back.</summary>
internal static class PublicKeyJson
{
    private const string Use = "sig", RevokedAt = "revoked_at", Reason = "reason";

    // The last second of the year 9999: what databases and NodaTime hold.
    private const long LastSecond = 253_402_300_799;

    public static JsonObject Of(PublicKey key)
    {
        var json = new JsonObject
        {
            ["kty"] = Es256.KeyType, ["crv"] = Es256.Curve, ["use"] = Use, ["alg"] = Es256.Name, ["kid"] = key.Kid, ["x"] = key.X, ["y"] = key.Y,
        };
        if (key.Made is { } made) json["iat"] = made.ToUnixTimeSeconds();
        if (key.Retired is { } retired) json["exp"] = retired.ToUnixTimeSeconds();
        if (key.Revoked is { } revoked)
        {
            var told = new JsonObject { [RevokedAt] = revoked.ToUnixTimeSeconds() };
            if (key.RevokedWhy is { } why) told[Reason] = why;
            json["revoked"] = told;
        }
        if (key.Endorsement is { } endorsement) json["endorsed_by"] = endorsement;
        return json;
    }

    public static PublicKey? Read(JsonElement jwk)
    {
        try
        {
            return jwk.ValueKind == JsonValueKind.Object && Members(jwk) is { } members ? Read(members) : null;
        }
        // Text that is no Unicode is found out when it is asked for.
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static PublicKey? Read(Dictionary<string, JsonElement> jwk)
    {
        if (!IsText(jwk, "kty", Es256.KeyType) || !IsText(jwk, "crv", Es256.Curve) || jwk.ContainsKey("d")) return null;
        if ((jwk.ContainsKey("use") && !IsText(jwk, "use", Use)) || (jwk.ContainsKey("alg") && !IsText(jwk, "alg", Es256.Name))) return null;
        if (Text(jwk, "kid") is not { } kid || Text(jwk, "x") is not { } x || Text(jwk, "y") is not { } y || !IsPoint(x, y) || kid != Es256.Thumbprint(x, y)) return null;
        var key = new PublicKey { Kid = kid, X = x, Y = y };
        if (jwk.TryGetValue("iat", out var iat))
            if (Time(iat) is { } made) key = key with { Made = made };
            else return null;
        if (jwk.TryGetValue("exp", out var exp))
            if (Time(exp) is { } retired) key = key with { Retired = retired };
            else return null;
        if (jwk.TryGetValue("endorsed_by", out var endorsed))
            if (endorsed.ValueKind == JsonValueKind.String) key = key with { Endorsement = endorsed.GetString() };
            else return null;
        return jwk.TryGetValue("revoked", out var revoked) ? Revoked(key, revoked) : key;
    }

    private static PublicKey? Revoked(PublicKey key, JsonElement revoked)
    {
        if (revoked.ValueKind != JsonValueKind.Object || Members(revoked) is not { } told || !told.TryGetValue(RevokedAt, out var at) || Time(at) is not { } when) return null;
        return told.ContainsKey(Reason) && Text(told, Reason) is null ? null : key with { Revoked = when, RevokedWhy = Text(told, Reason) };
    }

    // Null where a member is there twice: readers differ in which one counts.
    private static Dictionary<string, JsonElement>? Members(JsonElement json)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
            if (!members.TryAdd(member.Name, member.Value)) return null;
        return members;
    }

    private static bool IsPoint(string x, string y)
    {
        using var key = Es256.Open(x, y);
        return key is not null;
    }

    private static Instant? Time(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is >= 0 and <= LastSecond ? Instant.FromUnixTimeSeconds(seconds) : null;

    private static bool IsText(Dictionary<string, JsonElement> json, string name, string text) => Text(json, name) == text;

    private static string? Text(Dictionary<string, JsonElement> json, string name) =>
        json.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Serai.Platform.Canonical;

namespace Serai.Platform.SiteKeys;

/// <summary>Compact JWS (RFC 7515) with ES256, over the bytes of a payload as they are.</summary>
public static class Jws
{
    private const int LongestHeader = 1024;

    // What would change how the rest is read, or bring a key of its own along.
    private static readonly string[] Refused = ["crit", "b64", "jwk", "jku", "x5u", "x5c"];

    /// <param name="payload">What is signed; not empty.</param>
    /// <param name="key">The key, which is named in the header.</param>
    /// <param name="type">What kind of message it is (<c>typ</c>), so that one is not taken for another.</param>
    /// <returns>Three parts of base64url with dots between.</returns>
    public static string Sign(byte[] payload, SigningKey key, string type)
    {
        ArgumentOutOfRangeException.ThrowIfZero(payload.Length, nameof(payload));
        var header = CanonicalJson.Of(new JsonObject { ["alg"] = Es256.Name, ["kid"] = key.Public.Kid, ["typ"] = type });
        var input = $"{Base64Text.Of(header)}.{Base64Text.Of(payload)}";
        return $"{input}.{Es256.Sign(input, key.Private)}";
    }

    /// <summary>What it says and by which key it claims to be signed: nothing is checked yet, see <see cref="IsSigned"/>.</summary>
    /// <param name="compact">What somebody sent.</param>
    /// <param name="mostBytes">How long it may be, as it is sent.</param>
    /// <returns>Null where it is no such thing.</returns>
    public static JwsRead? Read(string compact, int mostBytes) => Take(compact, mostBytes)?.Read;

    /// <summary>Whether this very key signed it. Whether the key was good at the time is the caller's to ask.</summary>
    public static bool IsSigned(string compact, PublicKey key)
    {
        if (Take(compact, int.MaxValue) is not { } parts || parts.Read.Kid != key.Kid) return false;
        using var opened = Es256.Open(key.X, key.Y);
        return opened is not null && Es256.IsSigned(parts.Input, parts.Signature, opened);
    }

    private static Parts? Take(string? compact, int mostBytes)
    {
        // All of it is ASCII, or it is refused below: characters are bytes.
        if (compact is null || compact.Length > mostBytes || compact.Split('.', 4) is not [var first, var second, var third]) return null;
        if (Base64Text.Read(first) is not { Length: > 0 and <= LongestHeader } header || Base64Text.Read(second) is not { Length: > 0 } payload) return null;
        if (Base64Text.Read(third) is not { Length: Es256.SignatureLength } signature || Header(header) is not { } names) return null;
        return new(new(names.Kid, names.Type, payload), $"{first}.{second}", signature);
    }

    private static (string Kid, string Type)? Header(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = 2, AllowDuplicateProperties = false });
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } header) return null;
            foreach (var member in header.EnumerateObject())
                if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array || Refused.Contains(member.Name)) return null;
            return Text(header, "alg") == Es256.Name && Text(header, "kid") is { Length: > 0 } kid && Text(header, "typ") is { Length: > 0 } type ? (kid, type) : null;
        }
        // Text that is no Unicode is found out when it is asked for.
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement header, string name) =>
        header.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed record Parts(JwsRead Read, string Input, byte[] Signature);
}

/// <summary>A JWS as it was read, by whomever it is.</summary>
/// <param name="Kid">The key that it names.</param>
/// <param name="Type">The kind of message.</param>
/// <param name="Payload">The bytes that were signed.</param>
public sealed record JwsRead(string Kid, string Type, byte[] Payload);

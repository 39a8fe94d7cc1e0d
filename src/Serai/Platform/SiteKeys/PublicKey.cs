using System.Text.Json;
using System.Text.Json.Nodes;
using Serai.Platform.Canonical;

namespace Serai.Platform.SiteKeys;

/// <summary>
/// One key of a set (RFC 7517) as everybody may read it: on P-256, named by its thumbprint (RFC 7638), with its times as OpenID Federation
/// 1.0 has them of historical keys, and what the key before it signed for it. Times are whole seconds.
/// </summary>
public sealed record PublicKey
{
    /// <summary>The type of the message by which one key vouches for the next.</summary>
    public const string EndorsementType = "serai-key+jws";

    private const int LongestEndorsement = 2048;

    public required string Kid { get; init; }

    /// <summary>The point on the curve, as base64url.</summary>
    public required string X { get; init; }
    public required string Y { get; init; }

    public Instant? Made { get; init; }

    /// <summary>Since when nothing is signed by it any more. What it signed before stays signed.</summary>
    public Instant? Retired { get; init; }

    /// <summary>Since when nobody should trust it.</summary>
    public Instant? Revoked { get; init; }

    /// <summary>Why it was revoked, where that is told.</summary>
    public string? RevokedWhy { get; init; }

    /// <summary>What the key before it signed for it; null where none did.</summary>
    public string? Endorsement { get; init; }

    /// <returns>Null where it is no key of this kind, or says of itself what cannot be.</returns>
    public static PublicKey? Read(JsonElement jwk) => PublicKeyJson.Read(jwk);

    public JsonObject ToJson() => PublicKeyJson.Of(this);

    /// <summary>Whether the key before vouched for this one. Whether that one was good at the time is the caller's to ask.</summary>
    public bool IsEndorsedBy(PublicKey before) =>
        Endorsement is { } said && Made is { } made && before.Kid != Kid
        && Jws.Read(said, LongestEndorsement) is { Type: EndorsementType } read
        && read.Payload.AsSpan().SequenceEqual(Endorsed(Kid, made))
        && Jws.IsSigned(said, before);

    /// <summary>What is signed to vouch for a key.</summary>
    internal static byte[] Endorsed(string kid, Instant made) => CanonicalJson.Of(new JsonObject { ["kid"] = kid, ["iat"] = made.ToUnixTimeSeconds() });
}

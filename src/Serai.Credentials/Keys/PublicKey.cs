using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Serai.Credentials;

/// <summary>A public RSA key and the address where it is found. Source: RFC 7517 (JWK), RFC 7518, section 6.3.</summary>
public sealed class PublicKey
{
    /// <summary>Of the modulus, in bits.</summary>
    public const int FewestBits = 2048, MostBits = 8192;

    private static readonly string[] PrivateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

    private PublicKey(string address, byte[] modulus, byte[] exponent)
    {
        (Address, Parameters) = (address, new() { Modulus = modulus, Exponent = exponent });
        Thumbprint = Base64Text.Of(new JsonWebKey { Kty = JsonWebAlgorithmsKeyTypes.RSA, N = Base64Text.Of(modulus), E = Base64Text.Of(exponent) }.ComputeJwkThumbprint());
    }

    /// <summary>Where it is found: the <c>kid</c> of what it signed.</summary>
    public string Address { get; }

    /// <summary>The SHA-256 of its required members as base64url (RFC 7638): the same key has the same one, wherever it is found.</summary>
    public string Thumbprint { get; }

    internal RSAParameters Parameters { get; }

    /// <summary>Reads a JWK.</summary>
    /// <returns>
    /// Null where it is no RSA key for RS256 signatures, has fewer than <see cref="FewestBits"/> or more than <see cref="MostBits"/> bits, or holds a private key: what was published so cannot be believed any more.
    /// </returns>
    public static PublicKey? Read(string jwk, string address) => jwk.Length <= CredentialLimits.KeyLength && StrictJson.Object(jwk) is { } json ? Read(json, address) : null;

    /// <summary>The key as a JWK, its address as <c>kid</c>.</summary>
    public string ToJwk() => StrictJson.Write(ToJson());

    internal static PublicKey? Read(JsonElement jwk, string address)
    {
        if (jwk.Text("kty") != JsonWebAlgorithmsKeyTypes.RSA || PrivateMembers.Any(m => jwk.Member(m) is not null)) return null;
        if (jwk.Member("alg") is { } alg && !Is(alg, Rs256.Name) || jwk.Member("use") is { } use && !Is(use, "sig")) return null;
        if (Base64Text.Read(jwk.Text("n") ?? "") is not { Length: > 0 } modulus || Base64Text.Read(jwk.Text("e") ?? "") is not { Length: > 0 } exponent) return null;
        return Of(address, modulus, exponent);
    }

    internal static PublicKey Of(string address, RSAParameters key) => Of(address, key.Modulus!, key.Exponent!) ?? throw new ArgumentException($"It has not between {FewestBits} and {MostBits} bits.");

    internal JsonObject ToJson() => new()
    {
        ["kty"] = JsonWebAlgorithmsKeyTypes.RSA,
        ["kid"] = Address,
        ["use"] = "sig",
        ["alg"] = Rs256.Name,
        ["n"] = Base64Text.Of(Parameters.Modulus),
        ["e"] = Base64Text.Of(Parameters.Exponent),
    };

    private static PublicKey? Of(string address, byte[] modulus, byte[] exponent)
    {
        // No zeros before, as RFC 7518 asks; an even modulus or exponent is no RSA key, and of a large exponent each check is slow.
        var bits = modulus[0] == 0 ? 0 : modulus.Length * 8 - byte.LeadingZeroCount(modulus[0]);
        var sound = bits is >= FewestBits and <= MostBits && modulus[^1] % 2 == 1 && exponent.Length <= 4 && exponent[0] != 0 && exponent[^1] % 2 == 1 && (exponent.Length > 1 || exponent[0] >= 3);
        return sound ? new(address, modulus, exponent) : null;
    }

    private static bool Is(JsonElement value, string text) => value.ValueKind == JsonValueKind.String && value.GetString() == text;
}

using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Serai.Credentials;

/// <summary>A private RSA key that signs credentials, with the https address where its public half is found.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly RSA _rsa;

    private SigningKey(string address, RSA rsa)
    {
        _rsa = rsa;
        Public = PublicKey.Of(address, rsa.ExportParameters(false));
    }

    /// <summary>As strong as 128 bits: NIST SP 800-57 part 1, table 2.</summary>
    public const int UsualBits = 3072;

    /// <summary>The half that everybody may have.</summary>
    public PublicKey Public { get; }

    /// <summary>Makes a key.</summary>
    /// <param name="addressOf">The https address of a key, by its thumbprint: it must give <see cref="PublicKey.ToJwk"/> for as long as something that it signed is to be checked.</param>
    /// <param name="bits">Of the modulus.</param>
    /// <exception cref="ArgumentException">The address is no https address.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer bits than <see cref="PublicKey.FewestBits"/>, or more than <see cref="PublicKey.MostBits"/>.</exception>
    public static SigningKey Create(Func<string, string> addressOf, int bits = UsualBits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, PublicKey.FewestBits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, PublicKey.MostBits);
        var rsa = RSA.Create(bits);
        var thumbprint = PublicKey.Of("", rsa.ExportParameters(false)).Thumbprint;
        return new(Rules.HttpsAddress(addressOf(thumbprint), nameof(addressOf)), rsa);
    }

    /// <summary>Opens what <see cref="ToPrivateJwk"/> wrote.</summary>
    /// <exception cref="FormatException">It is no such key, or its halves do not belong together.</exception>
    public static SigningKey Read(string privateJwk)
    {
        if (StrictJson.Object(privateJwk) is not { } jwk || jwk.Text("kty") != JsonWebAlgorithmsKeyTypes.RSA || Rules.Https(jwk.Text("kid")) is null) throw new FormatException("It is no private RSA key as a JWK.");
        try
        {
            var rsa = RSA.Create(new RSAParameters
            {
                Modulus = Member(jwk, "n"),
                Exponent = Member(jwk, "e"),
                D = Member(jwk, "d"),
                P = Member(jwk, "p"),
                Q = Member(jwk, "q"),
                DP = Member(jwk, "dp"),
                DQ = Member(jwk, "dq"),
                InverseQ = Member(jwk, "qi"),
            });
            var key = new SigningKey(jwk.Text("kid")!, rsa);
            var tried = "tried"u8.ToArray();
            return Rs256.IsSigned(tried, Base64Text.Read(Rs256.Sign("tried", rsa)) ?? [], key.Public) ? key : throw new FormatException("Its halves do not belong together.");
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new FormatException("It is no private RSA key that can be used.", e);
        }
    }

    /// <summary>The whole key as a JWK (RFC 7518, section 6.3.2). Whoever has it signs in the issuer's name: it is kept encrypted, and never published.</summary>
    public string ToPrivateJwk()
    {
        var key = _rsa.ExportParameters(true);
        var jwk = Public.ToJson();
        foreach (var (name, value) in new[] { ("d", key.D), ("p", key.P), ("q", key.Q), ("dp", key.DP), ("dq", key.DQ), ("qi", key.InverseQ) })
            jwk[name] = Base64Text.Of(value);
        return StrictJson.Write(jwk);
    }

    /// <inheritdoc/>
    public void Dispose() => _rsa.Dispose();

    internal string Sign(string input) => Rs256.Sign(input, _rsa);

    private static byte[] Member(JsonElement jwk, string name) => Base64Text.Read(jwk.Text(name) ?? "") is { Length: > 0 } value ? value : throw new FormatException($"It has no {name}.");
}

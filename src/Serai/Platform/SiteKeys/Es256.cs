using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Serai.Platform.SiteKeys;

/// <summary>The one algorithm that sites sign by: ECDSA over P-256 with SHA-256 (RFC 7518, 3.4).</summary>
internal static class Es256
{
    public const string Name = SecurityAlgorithms.EcdsaSha256, Curve = JsonWebKeyECTypes.P256, KeyType = JsonWebAlgorithmsKeyTypes.EllipticCurve;

    /// <summary>Of a coordinate in bytes, and of a signature: two numbers, one after the other.</summary>
    public const int CoordinateLength = 32, SignatureLength = 64;

    // Kept ones would outlive the keys that they hold.
    private static readonly CryptoProviderFactory Fresh = new() { CacheSignatureProviders = false };

    public static ECDsa NewKey() => ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <returns>The signature as base64url.</returns>
    public static string Sign(string input, ECDsa key) =>
        JwtTokenUtilities.CreateEncodedSignature(input, new SigningCredentials(new ECDsaSecurityKey(key), Name) { CryptoProviderFactory = Fresh });

    public static bool IsSigned(string input, byte[] signature, ECDsa key)
    {
        if (signature.Length != SignatureLength) return false;
        var check = Fresh.CreateForVerifying(new ECDsaSecurityKey(key), Name);
        try
        {
            return check.Verify(Encoding.ASCII.GetBytes(input), signature);
        }
        finally
        {
            Fresh.ReleaseSignatureProvider(check);
        }
    }

    /// <summary>A public key from its coordinates as base64url.</summary>
    /// <returns>Null where they are no point on the curve, or not written as they must be.</returns>
    public static ECDsa? Open(string x, string y)
    {
        if (Base64Text.Read(x) is not { Length: CoordinateLength } across || Base64Text.Read(y) is not { Length: CoordinateLength } up) return null;
        try
        {
            return ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = across, Y = up } });
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What a key is called: the SHA-256 of its required members (RFC 7638).</summary>
    public static string Thumbprint(string x, string y) =>
        Base64Text.Of(new JsonWebKey { Kty = KeyType, Crv = Curve, X = x, Y = y }.ComputeJwkThumbprint());
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Serai.Credentials;

/// <summary>RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518, section 3.3): the one algorithm that all who read Open Badges 3.0 know.</summary>
internal static class Rs256
{
    public const string Name = SecurityAlgorithms.RsaSha256;

    // Kept ones would outlive the keys that they hold.
    private static readonly CryptoProviderFactory Fresh = new() { CacheSignatureProviders = false };

    /// <returns>The signature as base64url.</returns>
    public static string Sign(string input, RSA key) =>
        JwtTokenUtilities.CreateEncodedSignature(input, new SigningCredentials(new RsaSecurityKey(key), Name) { CryptoProviderFactory = Fresh });

    public static bool IsSigned(string input, byte[] signature, PublicKey key) => IsSigned(Encoding.ASCII.GetBytes(input), signature, key);

    public static bool IsSigned(byte[] input, byte[] signature, PublicKey key)
    {
        if (signature.Length != key.Parameters.Modulus!.Length) return false;
        var check = Fresh.CreateForVerifying(new RsaSecurityKey(key.Parameters), Name);
        try
        {
            return check.Verify(input, signature);
        }
        catch (CryptographicException)
        {
            // Numbers that look like a key and are none.
            return false;
        }
        finally
        {
            Fresh.ReleaseSignatureProvider(check);
        }
    }
}

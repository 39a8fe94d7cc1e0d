using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Serai.Credentials;

/// <summary>
/// A person by the SHA-256 of an e-mail address and a salt, so that who has the address can find out that it is meant, and who has the credential does not read it.
/// It is no secret: whoever guesses the address is told that it is right. Source: Open Badges 3.0, IdentityObject and IdentityHash.
/// </summary>
public sealed record HashedEmail
{
    private const string Type = "IdentityObject", Algorithm = "sha256$", IdentityType = "emailAddress";
    private const int SaltBytes = 16;

    /// <param name="hash">“sha256$” and 64 hexadecimal digits.</param>
    /// <param name="salt">What was put behind the address before it was hashed.</param>
    /// <exception cref="ArgumentException">The hash is written otherwise.</exception>
    public HashedEmail(string hash, string salt)
    {
        if (!IsHash(hash)) throw new ArgumentException("It is no sha256$ with 64 digits.", nameof(hash));
        (Hash, Salt) = (hash, salt);
    }

    /// <summary>“sha256$” and 64 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>What was put behind the address before it was hashed.</summary>
    public string Salt { get; }

    /// <summary>Hashes an address, in small letters and without spaces around it, with a new salt of 128 random bits.</summary>
    /// <exception cref="ArgumentException">The address is empty.</exception>
    public static HashedEmail Of(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        var salt = RandomNumberGenerator.GetHexString(2 * SaltBytes, lowercase: true);
        return new(HashOf(Plain(address), salt), salt);
    }

    /// <summary>Whether this address is the one, as it is given or in small letters.</summary>
    public bool Is(string address) => IsHashOf(Plain(address)) || IsHashOf(address.Trim());

    internal JsonObject ToJson() => new() { ["type"] = Type, ["hashed"] = true, ["identityHash"] = Hash, ["identityType"] = IdentityType, ["salt"] = Salt };

    /// <returns>Null where it is another identity, not hashed, or hashed by another algorithm.</returns>
    internal static HashedEmail? Read(JsonElement identity) =>
        identity.Text("identityType") == IdentityType && identity.Member("hashed") is { ValueKind: JsonValueKind.True } && identity.Text("identityHash") is { } hash && IsHash(hash)
            ? new(hash, identity.Text("salt") ?? "") : null;

    private bool IsHashOf(string address) => string.Equals(HashOf(address, Salt), Hash, StringComparison.OrdinalIgnoreCase);

    private static string HashOf(string address, string salt) => Algorithm + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address + salt)));

    private static string Plain(string address) => address.Trim().ToLowerInvariant();

    private static bool IsHash(string text) => text.StartsWith(Algorithm, StringComparison.Ordinal) && text.Length == Algorithm.Length + 64 && text[Algorithm.Length..].All(char.IsAsciiHexDigit);
}

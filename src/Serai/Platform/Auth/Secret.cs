using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Serai.Platform.Auth;

/// <summary>Random words that whoever knows them may use: a session's cookie, a one-time link. Only their hash is stored.</summary>
public static class Secret
{
    private const int Bytes = 32;

    /// <summary>How many characters one has.</summary>
    public const int Length = 43;

    /// <summary>256 random bits in the letters that stand in an address as they are.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored of it. A random word of 256 bits needs no salt and no slow hash.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether it can be one at all: else the database need not be asked.</summary>
    public static bool IsLike(string? text) => text is { Length: Length } && Base64Url.IsValid(text);
}

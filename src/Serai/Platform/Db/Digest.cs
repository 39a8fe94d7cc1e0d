using System.Security.Cryptography;
using System.Text;

namespace Serai.Platform.Db;

/// <summary>A short key made from what a row says, so that the same row is recognised when it comes again.</summary>
public static class Digest
{
    /// <summary>Sixteen hexadecimal digits (64 bits) of SHA-256: two alike among a million rows come once in 37 million times.</summary>
    private const int Length = 16;

    public static string Of(string kind, params string?[] words)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\u001f', words.Select(w => w ?? "")));
        return kind + "-" + Convert.ToHexStringLower(SHA256.HashData(bytes))[..Length];
    }
}

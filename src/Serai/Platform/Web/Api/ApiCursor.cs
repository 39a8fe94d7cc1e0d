using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Serai.Platform.Web.Api;

/// <summary>
/// Where a list goes on: the last row's sort key, and a digest over it and the question it belongs to. It is no secret;
/// the digest finds typing errors and cursors carried over to another question.
/// </summary>
public static class ApiCursor
{
    private const int DigestLength = 9;
    private const int Longest = 1200;

    public static string Write(string question, params string[] key)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(key, ApiJson.Options);
        return Base64Url.EncodeToString([.. Digest(question, payload), .. payload]);
    }

    /// <summary>False for a text that this question never gave out.</summary>
    public static bool TryRead(string text, string question, out string[] key)
    {
        key = [];
        if (text.Length is 0 or > Longest || !Base64Url.IsValid(text)) return false;
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length <= DigestLength) return false;
        var payload = bytes[DigestLength..];
        if (!Digest(question, payload).SequenceEqual(bytes[..DigestLength])) return false;
        key = JsonSerializer.Deserialize<string[]>(payload, ApiJson.Options)!;
        return true;
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static byte[] Digest(string question, byte[] payload) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(question), 0, .. payload])[..DigestLength];
}

using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Serai.Platform.Web.Api;

/// <summary>A cursor with a right digest over what none of our lists writes: somebody made it by hand.</summary>
public sealed class BadCursor : Exception;

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
        key = Parts(payload);
        return key.Length > 0;
    }

    // Whoever works out the digest can sign anything. PostgreSQL takes no text with a NUL.
    private static string[] Parts(byte[] payload)
    {
        try
        {
            return JsonSerializer.Deserialize<string?[]>(payload, ApiJson.Options) is { } read && Array.TrueForAll(read, part => part?.Contains('\0') == false) ? read.OfType<string>().ToArray() : [];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The position that a cursor names; 0 without one. One that is no number of ours ends the request with 400.</summary>
    public static int Position(string[]? after) => after is null ? 0
        : after is [var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new BadCursor();

    /// <summary>The id that a cursor names; null without one.</summary>
    public static Guid? Id(string[]? after) => after is null ? null
        : after is [var text] && Guid.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id
        : throw new BadCursor();

    private static byte[] Digest(string question, byte[] payload) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(question), 0, .. payload])[..DigestLength];
}

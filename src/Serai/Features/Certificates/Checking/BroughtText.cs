using System.IO.Compression;
using System.Text;
using Serai.Credentials;

namespace Serai.Features.Certificates.Checking;

/// <summary>
/// Finds the credential in what somebody brings: the text itself, the one that is baked into a picture (SVG), or the file that is attached to a PDF. Of a PDF nothing but the attached files is read, and no structure is
/// followed: strangers bring them, and one can be made so that reading it whole takes all memory.
/// </summary>
public static class BroughtText
{
    /// <summary>The largest file: a certificate with pictures.</summary>
    public const int MostBytes = 16 << 20;

    // How long the words before an attached file may be, and how many files are looked into.
    private const int LongestHead = 4096, MostAttached = 32;

    /// <summary>Whether it looks like a credential at all, of whatever form.</summary>
    public static bool LooksLikeOne(string text) => text.AsSpan().TrimStart() is ['{', ..] || (text.AsSpan().Trim().Count('.') == 2 && text.AsSpan().Trim().IndexOfAny(' ', '<', '\n') < 0);

    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8);

    /// <summary>The credential in a file; null where there is none.</summary>
    public static string? Of(byte[] bytes)
    {
        if (!IsPdf(bytes))
            return Baked(bytes) ?? (Text(bytes) is { } text && LooksLikeOne(text) ? text.Trim() : null);
        return Attached(bytes).Select(Text).FirstOrDefault(t => t is not null && LooksLikeOne(t))?.Trim();
    }

    // Open Badges 3.0, 5.3.2: a JWT stands in an attribute of the picture, JSON with a proof of its own in the element itself.
    private static string? Baked(byte[] svg)
    {
        if (svg.AsSpan().TrimStart(" \r\n\t"u8) is not [(byte)'<' or 0xEF, ..])
            return null;
        var element = svg.AsSpan().IndexOf("credential>"u8);
        return Between(svg, "credential verify=\""u8, "\""u8) ?? (element < 0 ? null : Between(svg.AsSpan(element), "<![CDATA["u8, "]]>"u8));
    }

    private static string? Between(ReadOnlySpan<byte> text, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var at = text.IndexOf(before);
        if (at < 0)
            return null;
        var rest = text[(at + before.Length)..];
        var end = rest.IndexOf(after);
        return end >= 0 && end <= CredentialLimits.CredentialLength && Text(rest[..end].ToArray()) is { } found && LooksLikeOne(found) ? found.Trim() : null;
    }

    // An attached file is a stream of its own in every PDF (ISO 32000-1, 7.11.4), whatever else is packed together.
    private static IEnumerable<byte[]> Attached(byte[] pdf)
    {
        var at = 0;
        for (var looked = 0; looked < MostAttached; looked++)
        {
            var found = pdf.AsSpan(at).IndexOf("/EmbeddedFile"u8);
            if (found < 0)
                yield break;
            at += found + "/EmbeddedFile"u8.Length;
            if (Stream(pdf, at) is { } content)
                yield return content;
        }
    }

    private static byte[]? Stream(byte[] pdf, int at)
    {
        var rest = pdf.AsSpan(at);
        var head = WordOfStream(rest[..Math.Min(rest.Length, LongestHead)]);
        if (head < 0 || rest[..head].IndexOf("endobj"u8) >= 0)
            return null;
        var before = pdf.AsSpan(Math.Max(0, at - LongestHead), Math.Min(at, LongestHead));
        var words = Encoding.Latin1.GetString(before[(before.LastIndexOf(" obj"u8) + 1)..]) + Encoding.Latin1.GetString(rest[..head]);
        var content = rest[(head + "stream"u8.Length)..];
        content = content is [(byte)'\r', (byte)'\n', ..] ? content[2..] : content is [(byte)'\n', ..] ? content[1..] : content;
        var end = content.IndexOf("endstream"u8);
        if (end < 0)
            return null;
        return words.Contains("/FlateDecode", StringComparison.Ordinal) ? Inflated(content[..end].ToArray())
            : words.Contains("/Filter", StringComparison.Ordinal) || end > CredentialLimits.CredentialLength ? null : content[..end].ToArray();
    }

    // Behind the words about it; “application/octet-stream” may be one of those.
    private static int WordOfStream(ReadOnlySpan<byte> rest)
    {
        for (var at = 0; ; at += "stream"u8.Length)
        {
            var found = rest[at..].IndexOf("stream"u8);
            if (found < 0)
                return -1;
            at += found;
            if (rest[..at].TrimEnd(" \r\n"u8) is [.., (byte)'>'])
                return at;
        }
    }

    private static byte[]? Inflated(byte[] packed)
    {
        var bytes = new byte[CredentialLimits.CredentialLength + 1];
        try
        {
            using var unpacked = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            var length = unpacked.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length <= CredentialLimits.CredentialLength ? bytes[..length] : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string? Text(byte[] bytes)
    {
        if (bytes.Length > CredentialLimits.CredentialLength)
            return null;
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

using System.Text;

namespace Serai.Platform.Files.Store;

/// <summary>What a file is by its own bytes. What a browser says of it, or its ending, may be wrong or meant to deceive.</summary>
public static class FileSignature
{
    /// <summary>How many of the first bytes are looked at.</summary>
    public const int Telling = 4096;

    public const string Unknown = "application/octet-stream", Text = "text/plain";

    private const string Zip = "application/zip", Office = "application/vnd.openxmlformats-officedocument.";

    private static readonly (byte[] Start, string Type)[] Starts =
    [
        ("%PDF-"u8.ToArray(), "application/pdf"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ("GIF87a"u8.ToArray(), "image/gif"), ("GIF89a"u8.ToArray(), "image/gif"),
        ([0x49, 0x49, 0x2A, 0x00], "image/tiff"), ([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"),
        // Word, Excel and PowerPoint before 2007, and mails of Outlook: one container for all.
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-ole-storage"),
        ("{\\rtf"u8.ToArray(), "application/rtf"),
        ([0x1F, 0x8B, 0x08], "application/gzip"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
    ];

    // Names inside a package that only one kind of document has.
    private static readonly (byte[] Name, string Type)[] Packages =
    [
        ("word/"u8.ToArray(), Office + "wordprocessingml.document"),
        ("xl/"u8.ToArray(), Office + "spreadsheetml.sheet"),
        ("ppt/"u8.ToArray(), Office + "presentationml.presentation"),
    ];

    private static readonly UTF8Encoding Strict = new(false, true);

    /// <param name="start">The first bytes, <see cref="Telling"/> where there are as many.</param>
    /// <returns>A media type; that of unknown bytes where nothing tells.</returns>
    public static string Of(ReadOnlySpan<byte> start)
    {
        foreach (var (begin, type) in Starts)
            if (start.StartsWith(begin))
                return type;
        if (start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..12].SequenceEqual("WEBP"u8))
            return "image/webp";
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8))
            return Package(start);
        // Web pages and drawings with scripts are text here: they are never shown as what they would do.
        return IsText(start) ? Text : Unknown;
    }

    private static string Package(ReadOnlySpan<byte> start)
    {
        // OpenDocument says itself what it is, uncompressed and first.
        var said = start.IndexOf("mimetypeapplication/vnd.oasis.opendocument."u8);
        if (said > 0)
        {
            var type = start[(said + "mimetype".Length)..];
            var end = type.IndexOf("PK"u8);
            return end is > 0 and < 100 ? Encoding.ASCII.GetString(type[..end]) : Zip;
        }
        if (start.IndexOf("[Content_Types].xml"u8) < 0 && start.IndexOf("_rels/.rels"u8) < 0)
            return Zip;
        foreach (var (name, type) in Packages)
            if (start.IndexOf(name) >= 0)
                return type;
        return Zip;
    }

    private static bool IsText(ReadOnlySpan<byte> start)
    {
        foreach (var one in start)
            if (one < 0x20 && one is not (0x09 or 0x0A or 0x0D or 0x0C))
                return false;
        // A character may be cut in two where the look ends.
        for (var cut = 0; cut < 4 && cut < Math.Max(1, start.Length); cut++)
            try
            {
                Strict.GetCharCount(start[..^cut]);
                return cut == 0 || start.Length >= Telling;
            }
            catch (DecoderFallbackException)
            {
            }
        return false;
    }
}

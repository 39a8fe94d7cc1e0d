namespace Serai.Platform.Tables;

/// <summary>What a file is by its first bytes, whatever its ending says.</summary>
internal static class FileKinds
{
    /// <summary>How many bytes tell.</summary>
    public const int Telling = 512;

    private static readonly (byte[] Start, string Kind)[] Starts =
    [
        ([0x50, 0x4B, 0x03, 0x04], Zip), ([0x50, 0x4B, 0x05, 0x06], Zip), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Ole), ("%PDF-"u8.ToArray(), "Kind.Pdf"),
        ([0x89, 0x50, 0x4E, 0x47], "Kind.Picture"), ([0xFF, 0xD8, 0xFF], "Kind.Picture"), ("GIF8"u8.ToArray(), "Kind.Picture"), ("BM"u8.ToArray(), "Kind.Picture"),
        ([0x1F, 0x8B, 0x08], "Kind.Packed"), ([0x37, 0x7A, 0xBC, 0xAF], "Kind.Packed"), ("Rar!\x1A"u8.ToArray(), "Kind.Packed"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "Kind.Packed"),
        ([0x28, 0xB5, 0x2F, 0xFD], "Kind.Packed"), ("BZh"u8.ToArray(), "Kind.Packed"),
    ];

    public const string Zip = "Kind.Zip", Ole = "Kind.Ole", Text = "Kind.Text", Other = "Kind.Other";

    /// <summary>The key of its word in <see cref="TableTexts"/>; null where it may be a table as text.</summary>
    public static string? Of(ReadOnlySpan<byte> start)
    {
        foreach (var (begin, kind) in Starts)
            // Names begin with letters too: two or three of them tell only where what follows is no text.
            if (start.StartsWith(begin) && (begin[0] is not ((byte)'B' or (byte)'G') || start.ContainsAnyInRange((byte)0, (byte)8)))
                return kind;
        var text = Trimmed(start);
        if (Begins(text, "<!doctype html"u8) || Begins(text, "<html"u8))
            return "Kind.Web";
        if (Begins(text, "<?xml"u8))
            return "Kind.Xml";
        return Begins(text, "{\""u8) || Begins(text, "[{"u8) || text is [(byte)'{', (byte)'\r' or (byte)'\n', ..] ? "Kind.Json" : null;
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> start) =>
        (start.StartsWith("\uFEFF"u8) ? start[3..] : start).TrimStart(" \t\r\n"u8);

    private static bool Begins(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length >= word.Length && System.Text.Ascii.EqualsIgnoreCase(text[..word.Length], word);
}

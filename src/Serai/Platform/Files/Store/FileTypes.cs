namespace Serai.Platform.Files.Store;

/// <summary>Whether a file is what its name says, by its first bytes.</summary>
public static class FileTypes
{
    // Where a PDF may begin: readers look for it so far.
    private const int Telling = 1024;

    private static readonly byte[] Zip = "PK"u8.ToArray(), Ole = [0xD0, 0xCF, 0x11, 0xE0], Jpeg = [0xFF, 0xD8, 0xFF], Png = [0x89, 0x50, 0x4E, 0x47];

    private static readonly Dictionary<string, byte[][]> Starts = new(StringComparer.OrdinalIgnoreCase)
    {
        [".docx"] = [Zip], [".xlsx"] = [Zip], [".pptx"] = [Zip], [".odt"] = [Zip], [".ods"] = [Zip], [".zip"] = [Zip],
        // Word writes rich text, and pages of the web, under this name too; a picture or a program is none of them.
        [".doc"] = [Ole, "{\\rtf"u8.ToArray(), "<"u8.ToArray()], [".xls"] = [Ole, "<"u8.ToArray()], [".ppt"] = [Ole], [".rtf"] = ["{\\rtf"u8.ToArray()],
        [".jpg"] = [Jpeg], [".jpeg"] = [Jpeg], [".png"] = [Png], [".gif"] = ["GIF8"u8.ToArray()], [".tif"] = ["II*\0"u8.ToArray(), "MM\0*"u8.ToArray()], [".tiff"] = ["II*\0"u8.ToArray(), "MM\0*"u8.ToArray()],
    };

    // What a machine runs: of Windows, of Linux, of macOS, and what is handed to an interpreter.
    private static readonly byte[][] Programs = ["MZ"u8.ToArray(), [0x7F, 0x45, 0x4C, 0x46], [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE], "#!"u8.ToArray()];

    /// <summary>Why a file is not taken; <see cref="FileRefused.None"/> where it can be. Reads its beginning, and goes back to it.</summary>
    public static async Task<FileRefused> RefusesAsync(string name, Stream content, CancellationToken stop)
    {
        if (FileStore.Refuses(content.Length) is var refused and not FileRefused.None)
            return refused;
        var bytes = new byte[Telling];
        var start = bytes.AsMemory(0, await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop));
        content.Position = 0;
        return Programs.Any(p => start.Span.StartsWith(p)) ? FileRefused.Program : IsWhatItSays(Path.GetExtension(name.Trim()), start.Span) ? FileRefused.None : FileRefused.OtherType;
    }

    private static bool IsWhatItSays(string ending, ReadOnlySpan<byte> start)
    {
        if (ending.Equals(".pdf", StringComparison.OrdinalIgnoreCase))
            return start.IndexOf("%PDF-"u8) >= 0;
        if (!Starts.TryGetValue(ending, out var known))
            return true;
        foreach (var one in known)
            if (start.StartsWith(one))
                return true;
        return false;
    }
}

using System.Text;

namespace Serai.Platform.Tables.Texts;

/// <summary>
/// Which encoding a text is in: by its mark, by what can be decoded at all, and, of the two Chinese ones, by what makes sense.
/// What cannot be told is refused: a name that was read wrong would be matched wrong in silence.
/// </summary>
internal static class TextEncodings
{
    public const string Utf8 = "utf-8", Utf16 = "utf-16", Utf16BigEndian = "utf-16be", Gb18030 = "gb18030", Big5 = "big5";

    private const int Sample = 1 << 20;

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-8"] = Utf8, ["utf8"] = Utf8, ["utf-8-sig"] = Utf8, ["utf-8-bom"] = Utf8, ["ascii"] = Utf8, ["us-ascii"] = Utf8,
        ["utf-16"] = Utf16, ["utf16"] = Utf16, ["utf-16le"] = Utf16, ["utf-16-le"] = Utf16, ["utf16le"] = Utf16, ["unicode"] = Utf16,
        ["utf-16be"] = Utf16BigEndian, ["utf-16-be"] = Utf16BigEndian, ["utf16be"] = Utf16BigEndian,
        ["gb18030"] = Gb18030, ["gbk"] = Gb18030, ["gb2312"] = Gb18030, ["cp936"] = Gb18030, ["windows-936"] = Gb18030, ["936"] = Gb18030,
        ["big5"] = Big5, ["big-5"] = Big5, ["cp950"] = Big5, ["windows-950"] = Big5, ["950"] = Big5,
    };

    /// <summary>The encoding by its name, with U+FFFD for what cannot be decoded.</summary>
    public static Encoding Lenient(string name) => Get(name, DecoderFallback.ReplacementFallback);

    public static Encoding Strict(string name) => Get(name, DecoderFallback.ExceptionFallback);

    /// <summary>Finds out which it is. Leaves the stream behind the mark, where there is one.</summary>
    /// <param name="told">What somebody says it is; null for nobody.</param>
    /// <returns>Its name, whether it has a mark, or what is wrong.</returns>
    public static async Task<(string Name, bool Mark, TableProblem? Problem)> FindAsync(Stream stream, string? told, CancellationToken stop)
    {
        if (told is not null && !Names.ContainsKey(told.Trim()))
            return ("", false, new(TableProblemCode.UnknownEncoding, told));
        var start = new byte[4];
        var read = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop);
        var (marked, length) = Marked(start.AsSpan(0, read));
        if (marked == "utf-32")
            return ("", true, new(TableProblemCode.NoEncodingFits, "Kind.Utf32"));
        var sample = await SampleAsync(stream, length, stop);
        stream.Position = length;
        if (told is not null)
        {
            var name = Names[told.Trim()];
            // "utf-16" is either, as the mark says.
            if (name == Utf16 && marked == Utf16BigEndian) name = Utf16BigEndian;
            return (marked ?? name) == name && TextSense.Decodes(Strict(name), sample) ? (name, marked is not null, null) : ("", false, new(TableProblemCode.NotInEncoding, told));
        }
        if (marked is not null)
            return (marked, true, null);
        var found = Find(sample);
        return found is null ? ("", false, new(TableProblemCode.NoEncodingFits, TextSense.Looks(sample))) : (found, false, null);
    }

    private static string? Find(byte[] sample)
    {
        if (sample.AsSpan().Contains((byte)0))
            return TextSense.IsUtf16(sample, bigEndian: false) ? Utf16 : TextSense.IsUtf16(sample, bigEndian: true) ? Utf16BigEndian : null;
        if (TextSense.HoldsControls(sample))
            return null;
        if (Utf8IsValid(sample))
            return Utf8;
        var (gb, big5) = (TextSense.Chinese(Strict(Gb18030), sample), TextSense.Chinese(Strict(Big5), sample));
        return gb <= 0 && big5 <= 0 ? null : gb >= big5 ? Gb18030 : Big5;
    }

    // The sample's last letter may be cut in two.
    private static bool Utf8IsValid(ReadOnlySpan<byte> sample)
    {
        for (var cut = 0; cut < 4 && cut <= sample.Length; cut++)
            if (System.Text.Unicode.Utf8.IsValid(sample[..^cut]))
                return cut == 0 || sample.Length >= Sample;
        return false;
    }

    // A list may be plain Latin for a long while: the sample begins with the line of the first other letter.
    private static async Task<byte[]> SampleAsync(Stream stream, int from, CancellationToken stop)
    {
        var part = new byte[1 << 16];
        var at = (long)from;
        while (true)
        {
            stream.Position = at;
            var read = await stream.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, stop);
            var other = part.AsSpan(0, read).IndexOfAnyExceptInRange((byte)1, (byte)0x7F);
            if (other < 0 && read == part.Length)
            {
                at += read;
                continue;
            }
            if (other >= 0)
                at += (part.AsSpan(0, other).LastIndexOf((byte)'\n') + 1) & ~1;
            stream.Position = at;
            var sample = new byte[Sample];
            return sample[..await stream.ReadAtLeastAsync(sample, Sample, throwOnEndOfStream: false, stop)];
        }
    }

    private static (string? Name, int Length) Marked(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, 0, 0] or [0, 0, 0xFE, 0xFF] => ("utf-32", 4),
        [0xFF, 0xFE, ..] => (Utf16, 2),
        [0xFE, 0xFF, ..] => (Utf16BigEndian, 2),
        [0x84, 0x31, 0x95, 0x33] => (Gb18030, 4),
        _ => (null, 0),
    };

    private static Encoding Get(string name, DecoderFallback fallback) => name switch
    {
        Utf8 => Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, fallback),
        Utf16 => Encoding.GetEncoding("utf-16", EncoderFallback.ReplacementFallback, fallback),
        Utf16BigEndian => Encoding.GetEncoding("utf-16BE", EncoderFallback.ReplacementFallback, fallback),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name == Gb18030 ? 54936 : 950, EncoderFallback.ReplacementFallback, fallback)!,
    };
}

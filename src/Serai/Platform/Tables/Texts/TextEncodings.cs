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

    // What is the same in each of them. The escape sign begins another language where seven bits must do.
    private static readonly System.Buffers.SearchValues<byte> Latin = System.Buffers.SearchValues.Create([.. Enumerable.Range(1, 127).Where(b => b != Escape).Select(b => (byte)b)]);
    private const byte Escape = 0x1B;

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-8"] = Utf8, ["utf8"] = Utf8, ["utf-8-sig"] = Utf8, ["utf-8-bom"] = Utf8, ["ascii"] = Utf8, ["us-ascii"] = Utf8,
        ["utf-16"] = Utf16, ["utf16"] = Utf16, ["utf-16le"] = Utf16, ["utf-16-le"] = Utf16, ["utf16le"] = Utf16, ["unicode"] = Utf16,
        ["utf-16be"] = Utf16BigEndian, ["utf-16-be"] = Utf16BigEndian, ["utf16be"] = Utf16BigEndian,
        ["gb18030"] = Gb18030, ["gbk"] = Gb18030, ["gb2312"] = Gb18030, ["cp936"] = Gb18030, ["windows-936"] = Gb18030, ["936"] = Gb18030,
        ["big5"] = Big5, ["big-5"] = Big5, ["cp950"] = Big5, ["windows-950"] = Big5, ["950"] = Big5,
    };

    /// <summary>What stands for bytes that cannot be decoded: no sign of any text, unlike U+FFFD, which texts that went wrong elsewhere hold.</summary>
    public const char Undecoded = '\uFFFF';

    /// <summary>The encoding by its name, with <see cref="Undecoded"/> for what cannot be decoded.</summary>
    public static Encoding Lenient(string name)
    {
        var (read, write) = (new DecoderReplacementFallback(Undecoded.ToString()), EncoderFallback.ReplacementFallback);
        return name is Gb18030 or Big5
            ? CodePagesEncodingProvider.Instance.GetEncoding(name == Gb18030 ? 54936 : 950, write, read)!
            : Encoding.GetEncoding(name, write, read);
    }

    /// <summary>The text with the sign that says so in place of what cannot be read.</summary>
    public static string Shown(string text) => text.Replace(Undecoded, '\uFFFD').Replace('\0', '\uFFFD');

    /// <summary>Where in a text of this encoding stands what cannot be read: bytes that are none, NUL, or signs of a private list, as Hong Kong has in Big5.</summary>
    public static int? FirstWrong(string text, string encoding)
    {
        var at = text.AsSpan().IndexOfAny(Undecoded, '\0');
        if (at < 0 && encoding is Gb18030 or Big5) at = text.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF');
        return at < 0 ? null : at;
    }

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
            // Nearly all pairs of bytes are a sign in UTF-16: there, without a mark, they must make sense too.
            var fits = marked is not null ? marked == name : name is Utf16 or Utf16BigEndian ? TextSense.IsUtf16(sample, name == Utf16BigEndian) : TextSense.IsMostly(name, sample);
            return fits ? (name, marked is not null, null) : ("", false, new(TableProblemCode.NotInEncoding, told));
        }
        if (marked is not null)
            return (marked, true, null);
        var found = Find(sample);
        return found is null ? ("", false, new(TableProblemCode.NoEncodingFits, TextSense.Looks(sample))) : (found, false, null);
    }

    private static string? Find(byte[] sample)
    {
        if (sample.AsSpan().Contains((byte)0) && (TextSense.IsUtf16(sample, bigEndian: false) ? Utf16 : TextSense.IsUtf16(sample, bigEndian: true) ? Utf16BigEndian : null) is { } wide)
            return wide;
        // A NUL that went astray into a text is its row's matter.
        if (TextSense.HoldsControls(sample) || TextSense.IsShifted(sample))
            return null;
        if (TextSense.IsMostly(Utf8, sample))
            return Utf8;
        if (TextSense.IsKana(sample))
            return null;
        var (gb, big5) = (TextSense.Chinese(Gb18030, sample), TextSense.Chinese(Big5, sample));
        return gb <= 0 && big5 <= 0 ? null : gb >= big5 ? Gb18030 : Big5;
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
            var other = part.AsSpan(0, read).IndexOfAnyExcept(Latin);
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
}

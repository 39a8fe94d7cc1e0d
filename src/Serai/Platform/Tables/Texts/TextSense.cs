using System.Text;

namespace Serai.Platform.Tables.Texts;

/// <summary>Whether bytes make sense as text in an encoding.</summary>
internal static class TextSense
{
    // What lists of institutions are full of. Bytes of another encoding hit one of some four thousand signs at random, so
    // that these are seldom among them: Korean read as GB is "措切背", Traditional Chinese is rare signs.
    private const string Frequent =
        "大学學院校国國中华華科研究所室系京上海市北南东東西江浙湖河山广廣州天津重庆慶成都武汉漢陕陝苏蘇福建安徽四川云雲" +
        "理工师師范範医醫药藥农農林业業交通电電子信息技术術经經济濟财財政法外语語民族职職高等专專门門人文化体體育艺藝音乐樂美" +
        "空航海洋石油地质質矿礦筑築省区區县縣立一二三第新和平公司机構构心会會社有限香港澳台臺湾灣名称稱序号號城网網址日期家" +
        "清复復旦同央合肥哈尔爾滨濱连連吉长長春沙厦廈兰蘭部联聯盟员員的年月与與及为為在以自然语言";

    // The most that is looked at: enough to tell, and quick.
    private const int Most = 1 << 17;

    public static bool Decodes(Encoding strict, byte[] sample) => Decoded(strict, sample) is not null;

    /// <summary>Letters of two bytes where nearly all are such as are written: no mark, and zero bytes only as halves of letters.</summary>
    public static bool IsUtf16(byte[] sample, bool bigEndian)
    {
        var text = Decoded(TextEncodings.Strict(bigEndian ? TextEncodings.Utf16BigEndian : TextEncodings.Utf16), sample);
        if (text is null || text.Length == 0)
            return false;
        var plain = text.Count(c => c is '\t' or '\r' or '\n' or (>= ' ' and < '\u0250') or (>= '\u3000' and < '\u30FF') or (>= '\u4E00' and < '\uA000') or (>= '\uAC00' and < '\uD7A4') or (>= '\u0E00' and < '\u0E80') or (>= '\u0370' and < '\u0530'));
        return !text.Contains('\0') && plain >= text.Length * 0.9 && text.IndexOfAny(['\n', ',', ' ', ';', '\t', '\r']) >= 0;
    }

    /// <summary>How much sense bytes make as Chinese: the share of very frequent signs; 0 for none.</summary>
    public static double Chinese(Encoding strict, byte[] sample)
    {
        if (Decoded(strict, sample) is not { } text)
            return 0;
        var (han, frequent, besideLatin, strange) = (0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= '\u4E00' and <= '\u9FFF')
            {
                han++;
                if (Frequent.Contains(c, StringComparison.Ordinal)) frequent++;
                if ((i > 0 && char.IsAsciiLetter(text[i - 1])) || (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]))) besideLatin++;
            }
            else if (c >= '\u0080' && c is not ((>= '\u2000' and <= '\u30FF') or (>= '\uFF00' and <= '\uFFEF') or (>= '\u00A0' and <= '\u0250')))
                strange++;
        }
        // "Århus" is a sign and "hus", and no Chinese.
        return han == 0 || besideLatin * 3 > han || strange * 5 > han || frequent * 12 < han ? 0 : (double)frequent / han;
    }

    /// <summary>Signs that no text has.</summary>
    public static bool HoldsControls(ReadOnlySpan<byte> sample)
    {
        var controls = 0;
        foreach (var b in sample)
            if (b < 32 && b is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or 0x0B or 0x0C or 0x1A or 0x1B))
                controls++;
        return controls * 100 > sample.Length;
    }

    /// <summary>The key of the words in <see cref="TableTexts"/> for what it looks like.</summary>
    public static string Looks(ReadOnlySpan<byte> sample)
    {
        if (sample.Contains((byte)0) || HoldsControls(sample))
            return FileKinds.Other;
        var (alone, paired) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
            if (sample[i] >= 0x80 && i + 1 < sample.Length && sample[i + 1] >= 0x80)
                (paired, i) = (paired + 1, i + 1);
            else if (sample[i] >= 0x80)
                alone++;
        return paired > alone ? "Kind.EastAsian" : "Kind.Western";
    }

    private static string? Decoded(Encoding strict, byte[] sample)
    {
        try
        {
            // Without flushing: the last letter may be cut in two.
            var (decoder, chars) = (strict.GetDecoder(), new char[Most]);
            decoder.Convert(sample, chars, flush: false, out _, out var count, out _);
            return new(chars, 0, count);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

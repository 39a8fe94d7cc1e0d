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

    // So few signs say less for sure.
    private const int Few = 60;

    private const int Astray = 2;

    // The most that is looked at: enough to tell, and quick.
    private const int Most = 1 << 17;

    /// <summary>Whether bytes are text in an encoding, but for one letter in twenty beside plain Latin: a few spoilt rows spoil no list.</summary>
    public static bool IsMostly(string encoding, byte[] sample) => IsMostly(Decoded(encoding, sample));

    /// <summary>
    /// Letters of two bytes where nearly all are such as are written: no mark, and zero bytes hardly but as halves of letters. Two plain letters
    /// of one byte are a Chinese sign too: there, what would stand between words and lines is mostly half of such a sign.
    /// </summary>
    public static bool IsUtf16(byte[] sample, bool bigEndian)
    {
        var text = Decoded(bigEndian ? TextEncodings.Utf16BigEndian : TextEncodings.Utf16, sample);
        var plain = text.Count(c => c is '\t' or '\r' or '\n' or (>= ' ' and < '\u0250') or (>= '\u3000' and < '\u30FF') or (>= '\u4E00' and < '\uA000') or (>= '\uAC00' and < '\uD7A4') or (>= '\u0E00' and < '\u0E80') or (>= '\u0370' and < '\u0530'));
        var between = text.Count(IsBetween);
        var halves = text.Count(c => !IsBetween(c) && (IsBetween((char)(c & 0xFF)) || IsBetween((char)(c >> 8))));
        return plain >= (text.Length - 1) * 0.9 && between > 0 && between >= halves && text.Count(c => c == '\0') * 100 <= text.Length;
    }

    private static bool IsBetween(char c) => c is '\n' or ',' or ' ' or ';' or '\t' or '\r';

    /// <summary>How much sense bytes make as Chinese: the share of very frequent signs; 0 for none.</summary>
    public static double Chinese(string encoding, byte[] sample)
    {
        var text = Decoded(encoding, sample);
        if (!IsMostly(text))
            return 0;
        var (han, frequent, besideLatin, strange, kana) = (0, 0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= '\u4E00' and <= '\u9FFF')
            {
                han++;
                if (Frequent.Contains(c, StringComparison.Ordinal)) frequent++;
                if ((i > 0 && char.IsAsciiLetter(text[i - 1])) || (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]))) besideLatin++;
            }
            else if (c is >= '\u3040' and <= '\u30FF')
                kana++;
            else if (c >= '\u0080' && c is not ((>= '\u2000' and <= '\u30FF') or (>= '\uFF00' and <= '\uFFEF') or (>= '\u00A0' and <= '\u0250')))
                strange++;
        }
        // "Århus" is a sign and "hus", and no Chinese. One frequent sign comes by chance.
        return frequent < 2 || kana * 2 > han || besideLatin * 3 > han || strange * 5 > han || frequent * (han < Few ? 8 : 12) < han ? 0 : (double)frequent / han;
    }

    /// <summary>Japanese in its own encoding EUC: its kana stand at the same bytes as in GB, and at those of the most frequent signs in Big5.</summary>
    public static bool IsKana(byte[] sample)
    {
        const int enough = 8;
        var text = Decoded(TextEncodings.Gb18030, sample);
        var (kana, han) = (text.Count(c => c is >= '\u3040' and <= '\u30FF'), text.Count(c => c is >= '\u4E00' and <= '\u9FFF'));
        return kana >= enough && kana > han;
    }

    /// <summary>ISO 2022 as mails of East Asia have it: it looks like Latin to whoever does not know.</summary>
    public static bool IsShifted(ReadOnlySpan<byte> sample) => sample.IndexOf("\x1B$"u8) >= 0;

    /// <summary>Signs that no text has, more of them than go astray.</summary>
    public static bool HoldsControls(ReadOnlySpan<byte> sample)
    {
        var controls = 0;
        foreach (var b in sample)
            if (b < 32 && b is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or 0x0B or 0x0C or 0x1A or 0x1B))
                controls++;
        return controls > Astray && controls * 100 > sample.Length;
    }

    /// <summary>The key of the words in <see cref="TableTexts"/> for what it looks like.</summary>
    public static string Looks(ReadOnlySpan<byte> sample)
    {
        if (HoldsControls(sample))
            return FileKinds.Other;
        if (IsShifted(sample))
            return "Kind.EastAsian";
        var (alone, paired) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
            if (sample[i] >= 0x80 && i + 1 < sample.Length && sample[i + 1] >= 0x80)
                (paired, i) = (paired + 1, i + 1);
            else if (sample[i] >= 0x80)
                alone++;
        return paired <= alone ? "Kind.Western" : IsPaired(sample) ? "Kind.EastAsian" : "Kind.OneByte";
    }

    // In Shift-JIS most letters begin with bytes that hardly any alphabet has. In the encodings that Unix had, all letters are pairs,
    // the frequent ones at the front of their lists; words of a Cyrillic or Thai text are of odd length as often as not.
    private static bool IsPaired(ReadOnlySpan<byte> sample)
    {
        var (all, early, words, odd, pairs, front) = (0, 0, 0, 0, 0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            var from = i;
            for (; i < sample.Length && sample[i] >= 0x80; i++)
            {
                all++;
                if (sample[i] is > 0x80 and < 0xA0) early++;
                if ((i - from) % 2 != 0) continue;
                pairs++;
                if (sample[i] is (> 0xA0 and < 0xA9) or (>= 0xB0 and < 0xD0)) front++;
            }
            if (i == from) continue;
            words++;
            odd += (i - from) % 2;
        }
        return early * 3 > all || (odd * 10 <= words && front * 4 >= pairs * 3);
    }

    private static bool IsMostly(string text)
    {
        var (wrong, other) = (0, 0);
        foreach (var c in text)
            if (c == TextEncodings.Undecoded) wrong++;
            else if (c >= '\u0080') other++;
        return wrong * 20 <= other;
    }

    // Without flushing: the last letter may be cut in two.
    private static string Decoded(string encoding, byte[] sample)
    {
        var (decoder, chars) = (TextEncodings.Lenient(encoding).GetDecoder(), new char[Most]);
        decoder.Convert(sample, chars, flush: false, out _, out var count, out _);
        return new(chars, 0, count);
    }
}

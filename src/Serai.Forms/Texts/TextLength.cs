using System.Globalization;
using System.Text;

namespace Serai.Forms;

/// <summary>How long a text is. form-rules.js counts the same; a test compares both.</summary>
/// <remarks>
/// <para>The text is first made as it is kept: \r\n and \r are \n, Unicode normalization form C, white space (the Unicode property
/// White_Space) around it taken off, half a surrogate pair replaced by U+FFFD.</para>
/// <para><b>Characters</b> are those a reader sees: extended grapheme clusters of Unicode Standard Annex 29, without rule GB9c, so
/// that consonants of Indic scripts joined by a virama count each. A flag, a family of emoji, a letter with its accents is one; a
/// line's end is one; white space counts.</para>
/// <para><b>Words</b> are the runs of characters that are not white space, except that each ideograph (U+3005–3007, 3021–3029,
/// 3038–303B, 3400–4DBF, 4E00–9FFF, F900–FAFF, 20000–3FFFF) and each kana (3041–3096, 309D–309F, 30A1–30FA, 30FC–30FF, 31F0–31FF,
/// FF66–FF9F, 1AFF0–1B16F), with the combining marks (general category M) that follow it, is a word and ends the run before it. So Chinese
/// and Japanese punctuation between them counts as a word processor counts it, one for each run of it. Korean has spaces and is counted by them.</para>
/// </remarks>
public static class TextLength
{
    /// <summary>The length in the unit; 0 for a text of nothing but white space.</summary>
    public static int Of(string text, TextUnit unit) => unit == TextUnit.Words ? Words(text) : Characters(text);

    /// <summary>How many words.</summary>
    public static int Words(string text)
    {
        var (words, inRun, afterSign) = (0, false, false);
        foreach (var rune in CleanText.Of(text).EnumerateRunes())
        {
            if (afterSign && IsMark(rune))
                continue;
            afterSign = IsSign(rune.Value);
            if (afterSign)
                words++;
            else if (!Rune.IsWhiteSpace(rune) && !inRun)
                words++;
            inRun = !afterSign && !Rune.IsWhiteSpace(rune);
        }
        return words;
    }

    /// <summary>How many characters as a reader sees them.</summary>
    public static int Characters(string text)
    {
        var count = 0;
        for (var rest = CleanText.Of(text).AsSpan(); rest.Length > 0; count++)
            rest = rest[StringInfo.GetNextTextElementLength(rest)..];
        return count;
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsSign(int value) => value is
        (>= 0x3005 and <= 0x3007) or (>= 0x3021 and <= 0x3029) or (>= 0x3038 and <= 0x303B) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
        or (>= 0x3041 and <= 0x3096) or (>= 0x309D and <= 0x309F) or (>= 0x30A1 and <= 0x30FA) or (>= 0x30FC and <= 0x30FF)
        or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9F) or (>= 0x1AFF0 and <= 0x1B16F);
}

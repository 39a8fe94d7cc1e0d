using System.Globalization;
using DiffPlex;

namespace Serai.Features.Agreements.Wording.Comparing;

/// <summary>
/// Takes a text apart into what people see change: words where blanks part them, single signs where none do (Chinese, Japanese, Thai,
/// Lao, Khmer, Burmese), with the marks that belong to them; blanks and punctuation by themselves.
/// </summary>
internal sealed class Words : IChunker
{
    public static readonly Words Apart = new();

    public IReadOnlyList<string> Chunk(string text)
    {
        List<string> words = [];
        for (var at = 0; at < text.Length;)
        {
            var length = Length(text, at);
            words.Add(text.Substring(at, length));
            at += length;
        }

        return words;
    }

    private static int Length(string text, int at)
    {
        var length = StringInfo.GetNextTextElementLength(text, at);
        if (!IsPartOfWord(text, at))
            return length;
        while (at + length < text.Length && (IsPartOfWord(text, at + length) || JoinsWords(text, at + length)))
            length += StringInfo.GetNextTextElementLength(text, at + length);
        return length;
    }

    // A letter or digit of a script that parts its words.
    private static bool IsPartOfWord(string text, int at)
    {
        if (text[at] < 128)
            return char.IsAsciiLetterOrDigit(text[at]);
        var rune = System.Text.Rune.TryGetRuneAt(text, at, out var found) ? found : default;
        return (System.Text.Rune.IsLetterOrDigit(rune) || System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) && !HasNoBlanks(rune.Value);
    }

    // don't, l'université, 1.5
    private static bool JoinsWords(string text, int at) =>
        text[at] is '\'' or '\u2019' or '.' or ',' && at + 1 < text.Length && IsPartOfWord(text, at + 1)
        && (text[at] is '\'' or '\u2019' || (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])));

    /// <summary>Whether it is one sign of a script whose words have several and no blanks between them: Thai, Lao, Burmese, Khmer.</summary>
    public static bool IsPartOfLongWord(string sign) => sign[0] is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');

    private static bool HasNoBlanks(int rune) => rune
        is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x2E80 and <= 0x31FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9D) or (>= 0x20000 and <= 0x3FFFF);
}

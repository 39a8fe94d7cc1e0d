using System.Globalization;
using System.Text;

namespace Serai.Platform.Editing;

/// <summary>
/// Characters that no text here may hold, since nobody sees them: controls, and those that turn the direction of what follows, so that
/// a name reads as another (Unicode, UTS 55). Everything that people type is asked here, whichever form or program it comes by.
/// </summary>
public static class HiddenSigns
{
    private const int NonJoiner = 0x200C, Joiner = 0x200D;

    /// <summary>The first of them as a programmer's table has it, <c>U+202E</c>; null where there is none.</summary>
    /// <param name="lines">Whether the text may have several lines, and tabs.</param>
    public static string? First(string text, bool lines = false)
    {
        for (var i = 0; i < text.Length; i++)
            if (IsHidden(text[i]) && !(lines && text[i] is '\n' or '\t'))
                return string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[i]:X4}");
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) && char.ConvertToUtf32(text[i], text[i + 1]) is var whole && (whole & 0xFFFE) == 0xFFFE)
                return string.Create(CultureInfo.InvariantCulture, $"U+{whole:X}");
        return null;
    }

    /// <summary>Why a text that has one is not taken; null where it has none.</summary>
    public static FieldProblem? Problem(string? text, bool lines = false) => text is not null && First(text, lines) is { } sign ? new(FieldProblem.Unprintable, text, sign) : null;

    // Embeddings and overrides, and the isolates that came after them.
    private static bool IsHidden(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        // No characters at all; above U+FFFF the last two of each plane are none either.
        or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';

    /// <summary>Whether there is nothing in it that anybody sees: spaces, fillers, and marks without a width.</summary>
    public static bool AreAll(string text) => text.EnumerateRunes().All(r => Rune.IsWhiteSpace(r) || IsUnseen(r));

    /// <summary>
    /// The same of a name, in which nothing may stand that leaves no trace: two names that look alike would be two. What joins letters or keeps
    /// them apart stays where a script is written with it: between two letters of Arabic, Persian or one of India's (Unicode, UAX 31).
    /// </summary>
    public static string? FirstInName(string name)
    {
        if (First(name) is { } hidden) return hidden;
        var runes = name.EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length; i++)
            if (IsUnseen(runes[i]) && !(runes[i].Value is NonJoiner or Joiner && i > 0 && i < runes.Length - 1 && IsJoined(runes[i - 1]) && IsJoined(runes[i + 1])))
                return string.Create(CultureInfo.InvariantCulture, $"U+{runes[i].Value:X4}");
        return null;
    }

    // Marks of the format, but for the signs before Arabic and Kaithi numbers, which are drawn; fillers, which count as letters; and joiners of accents.
    private static bool IsUnseen(Rune r) => r.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 or 0x034F or 0x17B4 or 0x17B5 or (>= 0xE0000 and <= 0xE007F)
        || (Rune.GetUnicodeCategory(r) == UnicodeCategory.Format
            && r.Value is not ((>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD));

    // From Arabic to Myanmar, and Khmer and Mongolian.
    private static bool IsJoined(Rune r) => r.Value is (>= 0x0600 and <= 0x109F) or (>= 0x1780 and <= 0x18AF)
        && (Rune.IsLetter(r) || Rune.GetUnicodeCategory(r) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}

using System.Globalization;
using System.Text;

namespace Serai.Features.Certificates.Printing;

/// <summary>How long a text is on paper, in widths of a Latin letter: Chinese, Japanese, Korean and emoji take two, marks above letters none.</summary>
public static class TextLength
{
    // First and last of what is twice as wide (Unicode, UAX 11: wide and fullwidth).
    private static readonly (int First, int Last)[] Wide =
        [(0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1FAFF), (0x20000, 0x3FFFD)];

    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    private static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ => Array.Exists(Wide, w => rune.Value >= w.First && rune.Value <= w.Last) ? 2 : 1,
    };
}

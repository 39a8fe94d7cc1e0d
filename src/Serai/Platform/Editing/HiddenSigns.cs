namespace Serai.Platform.Editing;

/// <summary>
/// Characters that no text here may hold, since nobody sees them: controls, and those that turn the direction of what follows, so that
/// a name reads as another (Unicode, UTS 55). Everything that people type is asked here, whichever form or program it comes by.
/// </summary>
public static class HiddenSigns
{
    /// <summary>The first of them as a programmer's table has it, <c>U+202E</c>; null where there is none.</summary>
    /// <param name="lines">Whether the text may have several lines, and tabs.</param>
    public static string? First(string text, bool lines = false)
    {
        foreach (var c in text)
            if (IsHidden(c) && !(lines && c is '\n' or '\t'))
                return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
        return null;
    }

    // Embeddings and overrides, and the isolates that came after them.
    private static bool IsHidden(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        // No characters at all.
        or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';

    /// <summary>Whether there is nothing in it that anybody sees: spaces, and marks without a width.</summary>
    public static bool AreAll(string text) => text.All(c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format);
}

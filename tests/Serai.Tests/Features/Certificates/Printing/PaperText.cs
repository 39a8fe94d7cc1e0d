using System.Globalization;
using System.Text;

namespace Serai.Tests.Features.Certificates.Printing;

/// <summary>Compares a text with what was read from a PDF.</summary>
internal static class PaperText
{
    /// <summary>
    /// Whether a text stands there: sign for sign; of one from right to left, which comes out in the order in which it is drawn, with all its signs. Blanks, ends of lines,
    /// letters drawn as one (NFKC) and what only steers the drawing make no difference.
    /// </summary>
    public static bool Has(string paper, string text)
    {
        var (whole, part) = (Bare(paper), Bare(text));
        if (!IsFromRight(text))
            return whole.Contains(part, StringComparison.Ordinal);
        var there = whole.EnumerateRunes().CountBy(r => r).ToDictionary();
        return part.EnumerateRunes().CountBy(r => r).All(r => there.GetValueOrDefault(r.Key) >= r.Value);
    }

    // A hyphen may be the end of a line.
    private static string Bare(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(r => !Rune.IsWhiteSpace(r) && Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Format or UnicodeCategory.Control) && r.Value != '-'));

    private static bool IsFromRight(string text) => text.Any(c => c is (>= '\u0590' and <= '\u08FF') or '\u200F' or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'));
}

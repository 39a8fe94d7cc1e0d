using System.Globalization;
using System.Net;
using System.Text;
using Serai.Names.Folding;

namespace Serai.Names;

/// <summary>Brings a name into the form in which names are compared.</summary>
public static class NameFold
{
    /// <summary>
    /// Two names that differ only in case, accents, width, punctuation, HTML entities, spacing or simplified and
    /// traditional Chinese fold to the same text.
    /// </summary>
    /// <param name="text">A name as somebody wrote it; anything else will do too.</param>
    /// <returns>
    /// Lower-case words between single spaces; scripts written without spaces have none at all. Empty where the
    /// text holds neither letters nor digits. Folding it again changes nothing.
    /// </returns>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text) && !text.Contains('&'))
            return Compose(text);
        if (text.Contains('&'))
            text = WebUtility.HtmlDecode(text);
        return Compose(Lower(Plain(text).Normalize(NormalizationForm.FormKD))).Normalize(NormalizationForm.FormC) is var folded
            && HasHan(folded) ? string.Create(folded.Length, folded, Simplify) : folded;
    }

    /// <summary>One kind of apostrophe, no halves of characters (which cannot be normalized).</summary>
    private static string Plain(string text)
    {
        var plain = text.ToCharArray();
        for (var i = 0; i < plain.Length; i++)
        {
            if (char.IsHighSurrogate(plain[i]) && i + 1 < plain.Length && char.IsLowSurrogate(plain[i + 1]))
                i++;
            else if (char.IsSurrogate(plain[i]) || plain[i] >= '\uFFFE')
                plain[i] = ' ';
            else if (Scripts.IsApostrophe(plain[i]))
                plain[i] = '\'';
        }
        return new string(plain);
    }

    private static string Lower(string text)
    {
        var lower = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Scripts.IsAccent(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
                continue;
            var small = char.ToLowerInvariant(c);
            if (Letters.Plain(small) is { } letters)
                lower.Append(letters);
            else if (char.IsAsciiLetterOrDigit(small) || CharUnicodeInfo.GetDecimalDigitValue(small) is not (>= 0 and var digit))
                lower.Append(small);
            else
                lower.Append((char)('0' + digit));
        }
        return lower.ToString();
    }

    /// <summary>Words from what is left: letters, digits and marks stay, all else parts them.</summary>
    private static string Compose(string text)
    {
        var words = new StringBuilder(text.Length);
        var parted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsWord(c))
            {
                if (parted && words.Length > 0 && !(Scripts.IsUnspaced(c) && Scripts.IsUnspaced(words[^1])))
                    words.Append(' ');
                parted = false;
                words.Append(char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c);
            }
            else if (c == '&')
            {
                if (words.Length > 0)
                    words.Append(' ');
                words.Append("and");
                parted = true;
            }
            else if (!parted)
                parted = c == '\'' ? Elisions.EndsIn(words) : !(c == '.' && IsInitial(text, i));
        }
        return words.ToString();
    }

    /// <summary>A full stop inside C.N.R.S.: one letter before it and one after.</summary>
    private static bool IsInitial(string text, int dot) =>
        dot >= 1 && char.IsLetter(text[dot - 1]) && (dot < 2 || !IsWord(text[dot - 2]))
        && dot + 1 < text.Length && char.IsLetter(text[dot + 1]) && (dot + 2 >= text.Length || !IsWord(text[dot + 2]))
        && !Scripts.IsUnspaced(text[dot + 1]);

    private static bool IsWord(char c) => char.IsAscii(c)
        ? char.IsAsciiLetterOrDigit(c)
        : char.IsLetterOrDigit(c) || char.IsSurrogate(c)
          || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
              or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool HasHan(string text) => text.AsSpan().IndexOfAnyInRange('\u3400', '\u9FFF') >= 0;

    private static void Simplify(Span<char> target, string folded)
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = HanVariants.Fold(folded[i]);
    }
}

using System.Globalization;
using System.Text;

namespace Serai.Platform.Canonical;

/// <summary>A text as RFC 8785, 3.2.2.2 writes it: as few escapes as JSON allows.</summary>
internal static class CanonicalText
{
    /// <exception cref="CanonicalRefused">It holds what is no character.</exception>
    public static void Write(StringBuilder to, string text)
    {
        to.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
                WritePair(to, text, ref i);
            else if (c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF')
                throw new CanonicalRefused(CanonicalProblem.NoCharacter, Code(c));
            else if (Escape(c) is { } escape)
                to.Append(escape);
            else
                to.Append(c);
        }

        to.Append('"');
    }

    private static void WritePair(StringBuilder to, string text, ref int at)
    {
        if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            throw new CanonicalRefused(CanonicalProblem.LoneSurrogate, Code(text[at]));
        // The last two of each plane are no characters.
        if ((char.ConvertToUtf32(text[at], text[at + 1]) & 0xFFFE) == 0xFFFE)
            throw new CanonicalRefused(CanonicalProblem.NoCharacter, Code(char.ConvertToUtf32(text[at], text[at + 1])));
        to.Append(text[at]).Append(text[++at]);
    }

    private static string? Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\b' => @"\b",
        '\t' => @"\t",
        '\n' => @"\n",
        '\f' => @"\f",
        '\r' => @"\r",
        < ' ' => string.Create(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}"),
        _ => null,
    };

    private static string Code(int c) => string.Create(CultureInfo.InvariantCulture, $"U+{c:X4}");
}

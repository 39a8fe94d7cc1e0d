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
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPlain(text[i]))
                continue;
            // What needs nothing done to it is taken at one go.
            to.Append(text, plain, i - plain);
            WriteOther(to, text, ref i);
            plain = i + 1;
        }

        to.Append(text, plain, text.Length - plain).Append('"');
    }

    private static bool IsPlain(char c) => c is >= ' ' and < '\uD800' ? c is not ('"' or '\\') : c is >= '\uE000' and < '\uFDD0';

    private static void WriteOther(StringBuilder to, string text, ref int at)
    {
        var c = text[at];
        if (char.IsSurrogate(c))
            WritePair(to, text, ref at);
        else if (c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF')
            throw new CanonicalRefused(CanonicalProblem.NoCharacter, Code(c));
        else if (Escape(c) is { } escape)
            to.Append(escape);
        else
            to.Append(c);
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

using System.Text;

namespace Serai.Forms;

/// <summary>How a text is kept: NFC, lines ended by \n, no white space around it.</summary>
internal static class CleanText
{
    /// <summary>Half a surrogate pair is no character: it becomes U+FFFD, as a browser sends it.</summary>
    public static string Of(string text)
    {
        var whole = HasNoSurrogates(text) ? text : Whole(text);
        return whole.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>Null for a text of nothing but white space.</summary>
    public static string? OrNull(string? text) => text is not null && Of(text) is { Length: > 0 } clean ? clean : null;

    /// <summary>Whether it holds what cannot be printed: control characters other than \n and \t, and halves of surrogate pairs (by then U+FFFD).</summary>
    /// <param name="text">A clean text.</param>
    /// <param name="oneLine">Whether \n and \t are refused as well.</param>
    public static bool IsUnprintable(string text, bool oneLine) => text.Any(c => c == '\uFFFD' || (char.IsControl(c) && (oneLine || c is not ('\n' or '\t'))));

    private static bool HasNoSurrogates(string text)
    {
        foreach (var c in text)
            if (char.IsSurrogate(c))
                return false;
        return true;
    }

    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }
}

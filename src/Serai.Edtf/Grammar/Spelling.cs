namespace Serai.Edtf.Grammar;

/// <summary>What a text would be in the characters of EDTF.</summary>
internal static class Spelling
{
    public static string Plain(string text) => string.Concat(text.Select(Plain));

    private static char Plain(char c) => c switch
    {
        // The full-width forms that a Chinese keyboard gives.
        >= '\uFF01' and <= '\uFF5E' => char.ToUpperInvariant((char)(c - 0xFEE0)),
        '‐' or '‑' or '‒' or '–' or '−' => '-',
        '〜' => '~',
        _ => char.ToUpperInvariant(c),
    };

    /// <summary>The EDTF spelling of 2016/3/5, 2016.03 or 2016-3; null where the text is no such date.</summary>
    public static string? Suggest(string text)
    {
        var loose = Patterns.Loose().Match(text);
        if (!loose.Success)
            return null;
        var parts = new[] { "year", "month", "day" }.Select(name => loose.Groups[name].Value).Where(part => part.Length > 0);
        var spelt = string.Join('-', parts.Select(part => part.PadLeft(2, '0')));
        return spelt != text && new Reader(spelt).Read() is not null ? spelt : null;
    }
}

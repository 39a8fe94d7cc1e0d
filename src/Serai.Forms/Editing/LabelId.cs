using System.Globalization;
using System.Text;

namespace Serai.Forms;

/// <summary>Makes the ids of new parts from what people call them.</summary>
internal static class LabelId
{
    // Leaves room for a number behind it.
    private const int Longest = 32;

    /// <param name="label">What it is called: “Your name” gives your-name.</param>
    /// <param name="word">What a label without letters a to z gives, with a number: field-2.</param>
    /// <param name="taken">The ids that it must not be.</param>
    public static string Of(string label, string word, IReadOnlySet<string> taken)
    {
        var plain = Plain(label);
        if (plain.Length > 0 && !taken.Contains(plain))
            return plain;
        var n = plain.Length > 0 ? 2 : taken.Count + 1;
        var stem = plain.Length > 0 ? plain : word;
        while (taken.Contains($"{stem}-{DesignRules.Text(n)}"))
            n++;
        return $"{stem}-{DesignRules.Text(n)}";
    }

    private static string Plain(string label)
    {
        var id = new StringBuilder();
        foreach (var rune in label.EnumerateRunes().SelectMany(r => r.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes()))
        {
            var c = rune.IsAscii ? char.ToLowerInvariant((char)rune.Value) : ' ';
            if (char.IsAsciiLetterOrDigit(c))
                id.Append(c);
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }
        var text = id.ToString();
        var first = text.IndexOfAny([.. "abcdefghijklmnopqrstuvwxyz"]);
        return first < 0 ? "" : text[first..Math.Min(text.Length, first + Longest)].Trim('-');
    }
}

using System.Text;

namespace Serai.Forms;

/// <summary>A text as conditions compare it. Simple mappings of single characters, since browsers and servers agree on those.</summary>
internal static class FoldedText
{
    public static string Of(string text)
    {
        var clean = CleanText.Of(text);
        var folded = new StringBuilder(clean.Length);
        foreach (var rune in clean.EnumerateRunes())
            folded.Append(Fold(rune).ToString());
        return folded.ToString();
    }

    /// <summary>The words of a text, folded.</summary>
    public static string[] Words(string text) => Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    internal static Rune Fold(Rune rune) => rune.Value switch
    {
        // At the end of a word Greek writes sigma otherwise.
        'ς' => new Rune('σ'),
        // Its small letter is two characters in a browser.
        'İ' => rune,
        _ => Rune.ToLowerInvariant(rune),
    };
}

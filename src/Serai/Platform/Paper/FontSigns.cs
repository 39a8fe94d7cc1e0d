using System.Collections;
using System.Globalization;
using System.Text;

namespace Serai.Platform.Paper;

/// <summary>The signs that can be drawn on paper here: by the fonts that documents have in themselves, or by one of this machine's.</summary>
public sealed class FontSigns
{
    private const int LastSign = 0x10FFFF;

    // Latin with its marks, punctuation and signs of money, as paper-fonts.css has them.
    private static readonly (int First, int Last)[] Own = [(0x20, 0x24F), (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x20A0, 0x20AC)];

    private readonly BitArray drawn = new(LastSign + 1);

    private FontSigns()
    {
    }

    /// <param name="said">Which signs each font has, a line for each: <c>20-7e a0 4e00-9fff</c>, in hexadecimal digits.</param>
    public static FontSigns Read(string said)
    {
        var signs = new FontSigns();
        foreach (var (first, last) in Own)
            signs.Add(first, last);
        // Many fonts have the same as another.
        foreach (var range in said.Split('\n').Distinct().SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct())
            if (range.Split('-') is [var from, .. var rest] && Number(from) is { } first && Number(rest is [var to] ? to : from) is { } last)
                signs.Add(first, last);
        return signs;
    }

    /// <summary>The first sign of a text that nothing draws, with its number; null where all are drawn. What is never seen needs no font.</summary>
    public string? FirstLacking(string text)
    {
        foreach (var sign in text.EnumerateRunes())
            if (!drawn[sign.Value] && !Rune.IsWhiteSpace(sign) && Rune.GetUnicodeCategory(sign) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark))
                return string.Create(CultureInfo.InvariantCulture, $"{sign} (U+{sign.Value:X4})");
        return null;
    }

    private void Add(int first, int last)
    {
        for (var sign = first; sign <= Math.Min(last, LastSign); sign++)
            drawn[sign] = true;
    }

    private static int? Number(string hex) => int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var sign) && sign >= 0 ? sign : null;
}

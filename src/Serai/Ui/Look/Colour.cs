using System.Globalization;

namespace Serai.Ui.Look;

/// <summary>A colour of sRGB.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    private const int Digits = 6, ShortDigits = 3;

    public static readonly Colour Black = new(0, 0, 0), White = new(255, 255, 255);

    /// <summary>Reads <c>#1f4e8c</c> or <c>#abc</c>, with or without the sign; null for what is none.</summary>
    public static Colour? Read(string text)
    {
        var digits = text.StartsWith('#') ? text[1..] : text;
        if (digits.Length == ShortDigits) digits = string.Concat(digits.Select(d => $"{d}{d}"));
        return digits.Length == Digits && digits.All(char.IsAsciiHexDigit)
            ? new(Pair(digits, 0), Pair(digits, 2), Pair(digits, 4))
            : null;
    }

    /// <summary>Six small hexadecimal digits.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"{Red:x2}{Green:x2}{Blue:x2}");

    public override string ToString() => "#" + Hex;

    /// <summary>WCAG 2.2, “relative luminance”: 0 for black, 1 for white.</summary>
    public double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    /// <summary>WCAG 2.2, “contrast ratio”: 1 for the same colour, 21 for black on white.</summary>
    public double Contrast(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>This colour with a share of another, in equal steps of its numbers.</summary>
    /// <param name="share">0 leaves it as it is, 1 is the other.</param>
    public Colour With(Colour other, double share) => new(Between(Red, other.Red, share), Between(Green, other.Green, share), Between(Blue, other.Blue, share));

    private static byte Between(byte one, byte other, double share) => (byte)Math.Round(one + (other - one) * share);

    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static byte Pair(string digits, int at) => byte.Parse(digits.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;

namespace Serai.Platform.Canonical;

/// <summary>A number as ECMAScript writes it (ECMA-262, Number::toString), which RFC 8785, 3.2.2.3 asks for.</summary>
public static class Es6Number
{
    // From this power of ten on, and below the other, a number has an exponent.
    private const int MostWhole = 21, MostZeros = 6;

    /// <exception cref="CanonicalRefused">It is NaN or infinite.</exception>
    public static string Text(double number)
    {
        if (!double.IsFinite(number))
            throw new CanonicalRefused(CanonicalProblem.NumberBeyondDouble);
        // Minus zero too.
        if (number == 0)
            return "0";
        var (digits, point) = Shortest(Math.Abs(number));
        var text = new StringBuilder(number < 0 ? "-" : "");
        if (point > MostWhole || point <= -MostZeros)
            Exponential(text, digits, point - 1);
        else if (point >= digits.Length)
            text.Append(digits).Append('0', point - digits.Length);
        else if (point > 0)
            text.Append(digits, 0, point).Append('.').Append(digits, point, digits.Length - point);
        else
            text.Append("0.").Append('0', -point).Append(digits);
        return text.ToString();
    }

    private static void Exponential(StringBuilder text, string digits, int exponent)
    {
        text.Append(digits[0]);
        if (digits.Length > 1)
            text.Append('.').Append(digits, 1, digits.Length - 1);
        text.Append('e').Append(exponent < 0 ? '-' : '+').Append(CultureInfo.InvariantCulture, $"{Math.Abs(exponent)}");
    }

    /// <summary>The fewest digits that read back as the number, and how many of them stand before the point.</summary>
    private static (string Digits, int Point) Shortest(double number)
    {
        var written = number.ToString("R", CultureInfo.InvariantCulture);
        var e = written.IndexOf('E', StringComparison.Ordinal);
        var mantissa = e < 0 ? written : written[..e];
        var exponent = e < 0 ? 0 : int.Parse(written.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var point = (dot < 0 ? mantissa.Length : dot) + exponent;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        return (significant.TrimEnd('0'), point - (digits.Length - significant.Length));
    }
}

using System.Globalization;

namespace Serai.Features.Imports.Ror;

/// <summary>
/// An id of the Research Organization Registry: <c>https://ror.org/0</c>, six characters of Crockford's base 32 and
/// two check digits (ISO 7064, mod 97-10).
/// </summary>
public static class RorId
{
    public const string Prefix = "https://ror.org/";
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 9;

    /// <summary>The number that the six characters write, below 2^30; null where the text is no id or its check digits don't fit.</summary>
    public static int? Number(string? id)
    {
        if (id is null || id.Length != Prefix.Length + Length || !id.StartsWith(Prefix, StringComparison.Ordinal) || id[Prefix.Length] != '0')
            return null;
        var number = 0;
        foreach (var letter in id.AsSpan(Prefix.Length + 1, Length - 3))
        {
            var digit = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
                return null;
            number = number * Alphabet.Length + digit;
        }
        return int.TryParse(id.AsSpan(id.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var check) && check == Check(number)
            ? number
            : null;
    }

    /// <summary>The id that a number stands for, with its check digits.</summary>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, 1 << 30);
        Span<char> letters = stackalloc char[Length - 3];
        for (var (i, rest) = (letters.Length - 1, number); i >= 0; i--, rest /= Alphabet.Length)
            letters[i] = Alphabet[rest % Alphabet.Length];
        return string.Create(CultureInfo.InvariantCulture, $"{Prefix}0{letters}{Check(number):00}");
    }

    private static int Check(int number) => (int)(98 - number * 100L % 97);
}

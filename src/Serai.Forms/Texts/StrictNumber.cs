using System.Globalization;
using System.Text.RegularExpressions;

namespace Serai.Forms;

/// <summary>Numbers as this library reads and writes them: digits, a minus before them, a point within; nothing else.</summary>
public static partial class StrictNumber
{
    /// <summary>The most digits of a number, leading zeros aside. Up to 15 a browser's numbers are exact too.</summary>
    public const int MostDigits = 15;

    /// <summary>
    /// Reads a number written with ASCII digits: no blanks, plus, exponent, signs between thousands, or comma. "1,5" and "1.5e3"
    /// are no numbers, and neither is one of more than <see cref="MostDigits"/> digits.
    /// </summary>
    public static bool TryRead(string? text, out decimal number)
    {
        number = 0;
        if (text is null || text.Length > 40 || !Shape().IsMatch(text) || !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read))
            return false;
        number = Plain(read);
        return Fits(number);
    }

    /// <summary>The number as it is read, without zeros at its end.</summary>
    public static string Write(decimal number) => Plain(number).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the number has at most <see cref="MostDigits"/> digits.</summary>
    public static bool Fits(decimal number) => Write(number).Count(char.IsAsciiDigit) - (Math.Abs(number) < 1 ? 1 : 0) <= MostDigits;

    /// <summary>How many digits follow the point, zeros at the end aside.</summary>
    public static int Decimals(decimal number) => Plain(number).Scale;

    // Dividing by a one of many decimals takes the zeros off the end.
    private static decimal Plain(decimal number) => number == 0 ? 0 : number / 1.0000000000000000000000000000m;

    [GeneratedRegex(@"\A-?[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex Shape();
}

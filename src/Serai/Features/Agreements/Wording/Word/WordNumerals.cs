using System.Globalization;
using System.Text;

namespace Serai.Features.Agreements.Wording.Word;

/// <summary>Writes a number as Word does in the formats that agreements have; in digits where it is another one.</summary>
public static class WordNumerals
{
    private const int Letters = 26, MostRepeated = 10, MostRoman = 3999, MostCounted = 9999, Circles = 20;
    private const string Digits = "〇一二三四五六七八九", Stems = "甲乙丙丁戊己庚辛壬癸";
    private static readonly string[] Tens = ["", "十", "百", "千"];

    private static readonly (int Value, string Sign)[] Roman =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>The number as it stands in a text.</summary>
    /// <param name="format">As the file calls it (ECMA-376, ST_NumberFormat).</param>
    /// <param name="number">Any: what a format has no sign for stands in digits.</param>
    public static string Write(string format, int number) => (format, number) switch
    {
        ("none", _) => "",
        ("lowerLetter", >= 1 and <= Letters * MostRepeated) => Repeated('a', number),
        ("upperLetter", >= 1 and <= Letters * MostRepeated) => Repeated('A', number),
        ("lowerRoman", >= 1 and <= MostRoman) => OfRoman(number).ToLowerInvariant(),
        ("upperRoman", >= 1 and <= MostRoman) => OfRoman(number),
        ("chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting" or "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" or "koreanDigital2", >= 1 and < 10) => Digits[number].ToString(),
        ("chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting", >= 10 and <= MostCounted) => Counted(number),
        ("ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" or "koreanDigital2", >= 10) => string.Concat(InDigits(number).Select(d => Digits[d - '0'])),
        ("ideographTraditional", >= 1 and <= 10) => Stems[number - 1].ToString(),
        ("decimalEnclosedCircle" or "decimalEnclosedCircleChinese", >= 1 and <= Circles) => ((char)('①' + number - 1)).ToString(),
        ("decimalFullWidth" or "decimalFullWidth2", >= 0) => string.Concat(InDigits(number).Select(d => (char)(d - '0' + '０'))),
        ("decimalZero", >= 0 and < 10) => "0" + InDigits(number),
        _ => InDigits(number),
    };

    private static string InDigits(int number) => number.ToString(CultureInfo.InvariantCulture);

    // a, b … z, aa, bb …
    private static string Repeated(char first, int number) => new((char)(first + ((number - 1) % Letters)), ((number - 1) / Letters) + 1);

    private static string OfRoman(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, sign) in Roman)
            for (; number >= value; number -= value)
                text.Append(sign);
        return text.ToString();
    }

    // 十, 十一, 二十, 一百零五.
    private static string Counted(int number)
    {
        var (text, digits, isGap) = (new StringBuilder(), InDigits(number), false);
        for (var i = 0; i < digits.Length; i++)
        {
            var (digit, power) = (digits[i] - '0', digits.Length - 1 - i);
            if (digit == 0)
            {
                isGap = true;
                continue;
            }

            if (isGap)
                text.Append('零');
            if (!(digit == 1 && power == 1 && digits.Length == 2))
                text.Append(Digits[digit]);
            text.Append(Tens[power]);
            isGap = false;
        }

        return text.ToString();
    }
}

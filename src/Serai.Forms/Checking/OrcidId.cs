using System.Text.RegularExpressions;

namespace Serai.Forms;

/// <summary>ORCID iDs: sixteen digits in four groups, the last by ISO 7064 MOD 11-2, where X stands for ten.</summary>
/// <seealso href="https://support.orcid.org/hc/en-us/articles/360006897674-Structure-of-the-ORCID-Identifier"/>
public static partial class OrcidId
{
    /// <summary>Whether it is written 0000-0002-1825-0097 and its last digit is right.</summary>
    public static bool IsValid(string text) => Shape().IsMatch(text) && text[^1] == CheckDigit(text[..^1]);

    /// <summary>The last digit for the fifteen before it; hyphens do not matter.</summary>
    public static char CheckDigit(string digits)
    {
        var total = 0;
        foreach (var digit in digits.Where(char.IsAsciiDigit))
            total = (total + (digit - '0')) * 2 % 11;
        var check = (12 - total) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }

    /// <summary>The iD without the address before it.</summary>
    public static string Plain(string text) => Address().Replace(text, "");

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\Ahttps?://(www\.)?orcid\.org/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

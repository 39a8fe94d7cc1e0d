using System.Globalization;
using System.Text.RegularExpressions;

namespace Serai.Features.Organizations.Addresses;

/// <summary>An id of the Research Organization Registry, as an address or its last part.</summary>
public static partial class RorId
{
    public const string Scheme = "ror";
    public const string Expected = "A ROR id is 0, six letters or digits and two digits, such as https://ror.org/00t33hh48.";

    /// <summary>The id as an address; null for a text that is none. The check digits are ROR's own (ISO 7064, base 32).</summary>
    public static string? Read(string text)
    {
        var match = Shape().Match(text.Trim().ToLowerInvariant());
        return match.Success && HasRightCheck(match.Groups[1].Value) ? "https://ror.org/" + match.Groups[1].Value : null;
    }

    private static bool HasRightCheck(string id)
    {
        const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
        var number = id[..7].Aggregate(0L, (sum, c) => sum * 32 + Digits.IndexOf(c, StringComparison.Ordinal));
        return 98 - number * 100 % 97 == int.Parse(id[7..], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^(?:https?://)?(?:ror\\.org/)?(0[0-9a-hjkmnp-tv-z]{6}[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Serai.Platform.Localisation;

/// <summary>The words of one date stay on one line: “22 September 2025” is read at a glance, not across two lines.</summary>
public static class HeldTogether
{
    private const char NoBreak = '\u00A0';

    // Only between a day, its month or season, and its year: a range or a sentence may break where it will.
    private static readonly Regex English = Within(
        [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthGenitiveNames.Where(m => m.Length > 0), "spring", "summer", "autumn", "winter"]);

    /// <summary>The same words with no-break spaces inside each date. Chinese dates have no spaces to hold.</summary>
    public static string Dates(string words) => English.Replace(words, NoBreak.ToString());

    private static Regex Within(IReadOnlyList<string> names)
    {
        var any = string.Join('|', names);
        return new Regex($@"(?<=\b\d+) (?=(?:{any})\b)|(?<=\b(?:{any})) (?=\d|AD\b)|(?<=\bAD) (?=\d)|(?<=\d) (?=BC\b)", RegexOptions.CultureInvariant);
    }
}

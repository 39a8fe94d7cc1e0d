using System.Text.RegularExpressions;

namespace Serai.Platform.Localisation;

/// <summary>
/// Tags of languages as BCP 47 (RFC 5646) shapes and writes them: language, script, region, variants. Any word is a
/// language to the system's own list, so that “english” and “zh_hant” would come in and no reader ever see them.
/// </summary>
public static partial class LanguageTag
{
    private const int Region = 2, Script = 4;

    public static bool IsWellFormed(string tag) => Shape().IsMatch(tag);

    /// <summary>The tag with the case of letters that the standard recommends; null for what is none.</summary>
    public static string? Written(string tag)
    {
        var parts = tag.ToLowerInvariant().Split('-');
        var written = string.Join('-', parts.Select((part, i) => i == 0 ? part
            : part.Length == Script && char.IsAsciiLetter(part[0]) ? char.ToUpperInvariant(part[0]) + part[1..]
            : part.Length == Region ? part.ToUpperInvariant()
            : part));
        return IsWellFormed(written) ? written : null;
    }

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$")]
    private static partial Regex Shape();
}

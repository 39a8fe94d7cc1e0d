using System.Text.RegularExpressions;

namespace Serai.Features.Imports.Statements;

/// <summary>
/// Tags of languages as BCP 47 (RFC 5646) shapes and writes them: language, script, region, variants. Any word is a
/// language to the system's own list, so that “english” and “zh_hant” would come in and no reader ever see them.
/// </summary>
public static partial class LanguageTag
{
    public static bool IsWellFormed(string tag) => Shape().IsMatch(tag);

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$")]
    private static partial Regex Shape();
}

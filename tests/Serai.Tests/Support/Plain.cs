using System.Net;
using System.Text.RegularExpressions;

namespace Serai.Tests.Support;

/// <summary>A page as it reads: without its marks, with single spaces.</summary>
public static partial class Plain
{
    public static string Of(string html)
    {
        var text = WebUtility.HtmlDecode(Mark().Replace(SourceMark().Replace(html, ""), " "));
        return Punctuation().Replace(Space().Replace(text, " "), "$1");
    }

    [GeneratedRegex("<sup[^>]*>.*?</sup>", RegexOptions.Singleline)]
    private static partial Regex SourceMark();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@" ([,.;:])")]
    private static partial Regex Punctuation();
}

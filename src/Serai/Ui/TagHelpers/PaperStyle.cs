using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Ui.TagHelpers;

/// <summary>
/// <c>&lt;paper-style title="…" /&gt;</c>: the style sheet of documents that are printed, within the document, and its title at the
/// foot of each of its pages. Only the layout for paper has it: what a browser is sent has no style in it.
/// </summary>
[HtmlTargetElement("paper-style", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaperStyle(WebAssets assets) : TagHelper
{
    private const int LongestTitle = 70;

    public string? Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = ("style", TagMode.StartTagAndEndTag);
        output.Content.SetHtmlContent(assets.Paper).AppendHtml($"@page{{@bottom-left{{content:\"{Quoted(Title ?? "")}\"}}}}");
    }

    // All but letters and digits as numbers: none of it can end the text, the rule or the element.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(LongestTitle))
            if (Rune.IsLetterOrDigit(rune) && rune.IsBmp)
                quoted.Append(rune);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
        return quoted.ToString();
    }
}

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Ui.TagHelpers;

/// <summary>
/// <c>&lt;scroll-region label="…"&gt;</c>: what is wider than its place scrolls sideways there, by keyboard too, and a
/// shadow at the edge shows that there is more.
/// </summary>
[HtmlTargetElement("scroll-region")]
public sealed class ScrollRegion : TagHelper
{
    internal const string End = "</div>";

    /// <summary>What the region holds, for those who come to it by keyboard.</summary>
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        Begin(output.PreContent, Label);
        output.PostContent.AppendHtml(End);
    }

    /// <summary>The beginning of a region that another part puts around its table; <see cref="End"/> ends it.</summary>
    internal static IHtmlContentBuilder Begin(IHtmlContentBuilder html, string label) => html
        .AppendHtml("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(label).AppendHtml("\">");
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Serai.Platform.Web;

namespace Serai.Ui.TagHelpers;

/// <summary>
/// <c>&lt;section-head title="Members" csv="…"&gt;links on the right&lt;/section-head&gt;</c>: a section's title over a rule.
/// Every register has its <c>csv</c>.
/// </summary>
[HtmlTargetElement("section-head", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SectionHead : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>The heading's id, for links and <c>aria-labelledby</c>.</summary>
    public string? Anchor { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string? Csv { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var aside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "head");
        var heading = new TagBuilder("h2");
        if (Anchor is not null) heading.Attributes["id"] = Anchor;
        heading.InnerHtml.Append(Title);
        output.Content.SetHtmlContent(heading);
        if (aside.IsEmptyOrWhiteSpace && Csv is null) return;
        output.Content.AppendHtml("<span class=\"aside\">").AppendHtml(aside);
        if (Csv is not null)
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = ViewContext.HttpContext.Kept().Link(Csv);
            link.InnerHtml.Append("CSV");
            output.Content.AppendHtml(link);
        }
        output.Content.AppendHtml("</span>");
    }
}

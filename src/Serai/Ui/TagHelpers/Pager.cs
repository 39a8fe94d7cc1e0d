using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Serai.Platform.Web;

namespace Serai.Ui.TagHelpers;

/// <summary><c>&lt;page-turns shown="1–50 of 51,370" previous="…" next="…" /&gt;</c>: no infinite scroll in a register.</summary>
[HtmlTargetElement("page-turns", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PageTurns(IStringLocalizer<UiTexts> texts) : TagHelper
{
    public string? Shown { get; set; }

    public string? Previous { get; set; }

    public string? Next { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Shown) && string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", texts["Pager.Label"].Value);
        output.Content.AppendHtml("<span class=\"num\">").Append(Shown ?? "").AppendHtml("</span><span class=\"end\">");
        if (!string.IsNullOrEmpty(Previous)) output.Content.AppendHtml(Turn(Previous, "prev", "← " + texts["Pager.Previous"]));
        if (!string.IsNullOrEmpty(Next)) output.Content.AppendHtml(Turn(Next, "next", texts["Pager.Next"] + " →"));
        output.Content.AppendHtml("</span>");
    }

    private TagBuilder Turn(string href, string relation, string words)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = ViewContext.HttpContext.Kept().Link(href);
        link.Attributes["rel"] = relation;
        link.InnerHtml.Append(words);
        return link;
    }
}

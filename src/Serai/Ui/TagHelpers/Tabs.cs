using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Serai.Platform.Web;

namespace Serai.Ui.TagHelpers;

/// <summary><c>&lt;page-tabs label="…"&gt;</c>: the pages of one thing, as links (they are pages, not panels).</summary>
[HtmlTargetElement("page-tabs")]
public sealed class PageTabs : TagHelper
{
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "tabs");
        if (Label is not null) output.Attributes.SetAttribute("aria-label", Label);
    }
}

/// <summary><c>&lt;page-tab href="…" count="2" on="true"&gt;Members&lt;/page-tab&gt;</c></summary>
[HtmlTargetElement("page-tab", ParentTag = "page-tabs")]
public sealed class PageTab : TagHelper
{
    public string Href { get; set; } = "";

    public int? Count { get; set; }

    public bool On { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("href", ViewContext.HttpContext.Kept().Link(Href));
        if (On) output.Attributes.SetAttribute("aria-current", "page");
        if (Count is { } count)
            output.PostContent.AppendHtml("<span class=\"n\">").Append(count.ToString("N0", CultureInfo.CurrentUICulture)).AppendHtml("</span>");
    }
}

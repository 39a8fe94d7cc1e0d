using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Serai.Platform.Web;

namespace Serai.Ui.TagHelpers;

/// <summary>
/// Every <c>&lt;a href="/…"&gt;</c> keeps the day (and the language, where the address asks for one).
/// <c>plain</c> leaves a link as it is written.
/// </summary>
[HtmlTargetElement("a", Attributes = "href")]
public sealed class InternalLink : TagHelper
{
    // After the framework's own helpers, which resolve "~/".
    public override int Order => 1000;

    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    [HtmlAttributeName("plain")]
    public bool Plain { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Href is not null)
            output.Attributes.SetAttribute("href", Plain ? Href : ViewContext.HttpContext.Kept().Link(Href));
    }
}

/// <summary><c>&lt;kept-fields /&gt;</c> inside a GET form does for the form what <see cref="InternalLink"/> does for a link.</summary>
[HtmlTargetElement("kept-fields", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeptFields : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var (key, value) in ViewContext.HttpContext.Kept().Pairs)
        {
            var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            field.Attributes["type"] = "hidden";
            field.Attributes["name"] = key;
            field.Attributes["value"] = value;
            output.Content.AppendHtml(field);
        }
    }
}

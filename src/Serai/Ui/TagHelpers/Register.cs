using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Ui.TagHelpers;

/// <summary>
/// <c>&lt;register-table caption="…"&gt;</c> with <c>thead</c> and <c>tbody</c>. On a phone each row becomes an entry;
/// a cell that needs its column's name there carries <c>data-head</c>. <c>wide</c> scrolls sideways instead.
/// </summary>
[HtmlTargetElement("register-table")]
public sealed class RegisterTable : TagHelper
{
    /// <summary>What the table is, for those who don't see the heading above it.</summary>
    public string? Caption { get; set; }

    public bool Wide { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "table";
        output.Attributes.SetAttribute("class", Wide ? "reg" : "reg folds");
        if (Caption is not null) output.PreContent.AppendHtml("<caption class=\"unseen\">").Append(Caption).AppendHtml("</caption>");
        if (!Wide) return;
        ScrollRegion.Begin(output.PreElement, Caption ?? "");
        output.PostElement.SetHtmlContent(ScrollRegion.End);
    }
}

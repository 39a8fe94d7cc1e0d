using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Ui.TagHelpers;

/// <summary><c>&lt;disagreement title="When it began."&gt;[1] says …, [3] says …&lt;/disagreement&gt;</c>: sources that don't fit together.</summary>
[HtmlTargetElement("disagreement")]
public sealed class Disagreement : TagHelper
{
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "conflict running");
        output.PreContent.AppendHtml("<b>").Append(Title).AppendHtml("</b> ");
    }
}

/// <summary>
/// <c>&lt;empty-state title="None on this day."&gt;What to do instead&lt;/empty-state&gt;</c>. Say which emptiness it is:
/// none yet, none that match, none on this date. Buttons go into a <c>div.ways</c>.
/// </summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyState : TagHelper
{
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Written without anything in it, it says its title all the same.
        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "empty");
        output.PreContent.AppendHtml("<b>").Append(Title).AppendHtml("</b> ");
    }
}

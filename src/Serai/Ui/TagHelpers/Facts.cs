using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Ui.TagHelpers;

/// <summary><c>&lt;fact-list&gt;</c>: the row of big figures at the head of a page.</summary>
[HtmlTargetElement("fact-list")]
public sealed class FactList : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "facts");
    }
}

/// <summary><c>&lt;fact term="Members"&gt;128 &lt;small&gt;May 2016&lt;/small&gt;&lt;/fact&gt;</c>; <c>words</c> for a value that is no figure.</summary>
[HtmlTargetElement("fact", ParentTag = "fact-list")]
public sealed class Fact : TagHelper
{
    public string Term { get; set; } = "";

    public bool Words { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.PreContent.AppendHtml("<dt>").Append(Term).AppendHtml(Words ? "</dt><dd class=\"words\">" : "</dt><dd>");
        output.PostContent.AppendHtml("</dd>");
    }
}

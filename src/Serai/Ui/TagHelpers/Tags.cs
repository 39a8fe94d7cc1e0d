using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Ui.TagHelpers;

/// <summary>What a tag's colour says; its words always say it too.</summary>
public enum TagKind { Plain, Live, Doubt, Ended }

/// <summary><c>&lt;state-tag kind="Live"&gt;alive&lt;/state-tag&gt;</c></summary>
[HtmlTargetElement("state-tag")]
public sealed class StateTag : TagHelper
{
    public TagKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        var look = Kind switch { TagKind.Live => "tag live", TagKind.Doubt => "tag doubt", TagKind.Ended => "tag ended", _ => "tag" };
        output.Attributes.SetAttribute("class", look);
        if (Kind != TagKind.Plain) output.PreContent.SetHtmlContent("<i></i>");
    }
}

/// <summary><c>&lt;tag-list of="themes" /&gt;</c>: themes, types.</summary>
[HtmlTargetElement("tag-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TagList : TagHelper
{
    public IEnumerable<string> Of { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var tags = Of.ToList();
        if (tags.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tags");
        foreach (var tag in tags)
            output.Content.AppendHtml("<li class=\"tag\">").Append(tag).AppendHtml("</li>");
    }
}

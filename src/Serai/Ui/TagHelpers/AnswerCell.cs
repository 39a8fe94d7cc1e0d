using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Serai.Ui.TagHelpers;

/// <summary><c>&lt;answer-cell certain="…" possible="…" /&gt;</c>: a matrix's cell, with a word for those who don't see the sign.</summary>
[HtmlTargetElement("answer-cell", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AnswerCell(IStringLocalizer<UiTexts> texts) : TagHelper
{
    public bool Certain { get; set; }

    public bool Possible { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "td";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!Certain && !Possible)
        {
            output.Content.AppendHtml("<span class=\"unseen\">–</span>");
            return;
        }
        output.Attributes.SetAttribute("class", Certain ? "yes" : "maybe");
        output.Content.AppendHtml(Certain ? "●<span class=\"unseen\"> " : "<span class=\"unseen\">").Append(texts[Certain ? "Answer.Certain" : "Answer.Possible"]).AppendHtml("</span>");
    }
}

using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Ui.TagHelpers;

/// <summary><c>&lt;specimen title="Facts"&gt;…&lt;/specimen&gt;</c>: on <c>/ui</c>, a component in light and in dark beside each other.</summary>
[HtmlTargetElement("specimen")]
public sealed class Specimen : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>One above the other, for what needs the width.</summary>
    public bool Wide { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // As text: content handed over twice would be there once.
        var shown = (await output.GetChildContentAsync()).GetContent();
        output.TagName = "section";
        output.Content.AppendHtml("<div class=\"head\"><h2>").Append(Title).AppendHtml("</h2></div>")
            .AppendHtml(Wide ? "<div class=\"specimen wide\">" : "<div class=\"specimen\">")
            .AppendHtml("<div data-theme=\"light\">").AppendHtml(shown)
            .AppendHtml("</div><div data-theme=\"dark\">").AppendHtml(shown).AppendHtml("</div></div>");
    }
}

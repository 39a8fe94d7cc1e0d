using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Serai.Platform.Web;

namespace Serai.Ui.TagHelpers;

/// <summary>
/// An entry of a ledger: <c>&lt;ledger-entry name="…" abbreviation="UASR" href="…"&gt;</c> with what it is about,
/// and beside it <c>&lt;entry-facts&gt;</c> with <c>dt</c> and <c>dd</c>.
/// </summary>
[HtmlTargetElement("ledger-entry")]
public sealed class LedgerEntry : TagHelper
{
    internal const string FactsKey = "ledger-entry-facts";

    public string Name { get; set; } = "";

    public string? Abbreviation { get; set; }

    public string? Href { get; set; }

    /// <summary>BCP 47 tag of the name's language, where it is not the page's.</summary>
    public string? NameLang { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var facts = new DefaultTagHelperContent();
        context.Items[FactsKey] = facts;
        var body = await output.GetChildContentAsync();
        output.TagName = "article";
        output.Attributes.SetAttribute("class", "entry");
        output.Content.AppendHtml("<div>").AppendHtml(Heading()).AppendHtml(body).AppendHtml("</div>");
        if (!facts.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml("<dl class=\"list\">").AppendHtml(facts).AppendHtml("</dl>");
    }

    private TagBuilder Heading()
    {
        var name = new TagBuilder(Href is null ? "span" : "a");
        if (Href is not null) name.Attributes["href"] = ViewContext.HttpContext.Kept().Link(Href);
        if (NameLang is not null) name.Attributes["lang"] = NameLang;
        name.InnerHtml.Append(Name);
        var heading = new TagBuilder("h3");
        heading.InnerHtml.AppendHtml(name);
        if (Abbreviation is not null)
            heading.InnerHtml.AppendHtml(" <span class=\"abbr\">").Append(Abbreviation).AppendHtml("</span>");
        return heading;
    }
}

[HtmlTargetElement("entry-facts", ParentTag = "ledger-entry")]
public sealed class EntryFacts : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((TagHelperContent)context.Items[LedgerEntry.FactsKey]).AppendHtml(await output.GetChildContentAsync());
        output.SuppressOutput();
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Serai.Platform.Web;

namespace Serai.Ui.TagHelpers;

/// <summary>
/// <c>&lt;serai-timeline label="…" height="262"&gt;</c>, <c>&lt;serai-growth&gt;</c>, <c>&lt;serai-map&gt;</c>, <c>&lt;serai-bars&gt;</c>
/// around a plain table whose rows carry the data (see Ui/README.md). Keeps the chart's place, folds the table away
/// under "As a table", and tells the script the day.
/// </summary>
[HtmlTargetElement("serai-timeline")]
[HtmlTargetElement("serai-growth")]
[HtmlTargetElement("serai-map")]
[HtmlTargetElement("serai-bars")]
public sealed class Charts(IStringLocalizer<UiTexts> texts) : TagHelper
{
    /// <summary>One sentence that says what is drawn.</summary>
    public string Label { get; set; } = "";

    /// <summary>In CSS pixels; kept free before the script has come. A timeline takes 46 a row and 32 for the years.</summary>
    public int Height { get; set; } = 260;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var table = await output.GetChildContentAsync();
        var asOf = ViewContext.HttpContext.AsOf();
        var attributes = output.Attributes;
        attributes.SetAttribute("label", Label);
        attributes.SetAttribute("data-today", Iso(asOf.Today));
        attributes.SetAttribute("data-from", Iso(asOf.From));
        attributes.SetAttribute("data-to", Iso(asOf.To));
        var height = Height.ToString(CultureInfo.InvariantCulture);
        output.Content
            .AppendHtml("<div class=\"plot\"><svg class=\"hold\" height=\"").AppendHtml(height).AppendHtml("\" aria-hidden=\"true\"></svg></div>")
            .AppendHtml("<details class=\"as-table\" open><summary>").Append(texts["Chart.AsTable"]).AppendHtml("</summary>");
        ScrollRegion.Begin(output.Content, Label).AppendHtml(table).AppendHtml(ScrollRegion.End).AppendHtml("</details>");
    }

    private static string Iso(NodaTime.LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}

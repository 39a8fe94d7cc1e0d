using System.Globalization;
using System.Text.Encodings.Web;
using Serai.Platform.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Serai.Platform.Web;
using Serai.Platform.Web.Caching;

namespace Serai.Ui.TagHelpers;

/// <summary>
/// <c>&lt;source-mark of="note" /&gt;</c> prints <c>[1]</c> and puts the source on the page's list;
/// <c>all="notes"</c> prints several. Without any it says "no source".
/// </summary>
[HtmlTargetElement("source-mark", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SourceMark(SourceNotes notes, IStringLocalizer<UiTexts> texts) : TagHelper
{
    public SourceNote? Of { get; set; }

    public IEnumerable<SourceNote>? All { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var sources = (All ?? []).Concat(Of is null ? [] : [Of]).DistinctBy(s => s.Key).ToList();
        if (sources.Count == 0) output.Content.AppendHtml(None());
        foreach (var source in sources) output.Content.AppendHtml(Mark(source));
    }

    private TagBuilder Mark(SourceNote source)
    {
        var number = notes.Number(source).ToString(CultureInfo.InvariantCulture);
        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#source-{number}";
        link.Attributes["title"] = source.Title;
        link.Attributes["aria-label"] = texts["Source.Mark", number, source.Title];
        link.InnerHtml.Append(number);
        var mark = new TagBuilder("sup");
        mark.AddCssClass("src");
        mark.InnerHtml.AppendHtml(link);
        return mark;
    }

    private TagBuilder None()
    {
        var mark = new TagBuilder("span");
        mark.AddCssClass("nosrc");
        mark.InnerHtml.Append(texts["Source.None"]);
        return mark;
    }
}

/// <summary><c>&lt;source-list /&gt;</c>: the sources the page has marked so far, numbered. It stands last on the page.</summary>
[HtmlTargetElement("source-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SourceList(SourceNotes notes, IStringLocalizer<UiTexts> texts, PartCache parts, Today today, HtmlEncoder encoder) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (notes.All.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sources");
        IReadOnlyList<SourceNote> all = [.. notes.All];
        output.Content.AppendHtml(parts.Of(PageKey.Of(ViewContext.HttpContext, today.Day), "sources", all, () => Items(all)));
    }

    private string Items(IReadOnlyList<SourceNote> all)
    {
        using var writer = new StringWriter();
        var number = 0;
        foreach (var note in all)
            Item(note, ++number).WriteTo(writer, encoder);
        return writer.ToString();
    }

    private TagBuilder Item(SourceNote note, int number)
    {
        var item = new TagBuilder("li");
        item.Attributes["id"] = $"source-{number.ToString(CultureInfo.InvariantCulture)}";
        if (note.Publisher is not null) item.InnerHtml.Append($"{note.Publisher}, ");
        item.InnerHtml.AppendHtml(Title(note));
        if (note.Published is not null) item.InnerHtml.Append($", {Day(note.Published)}");
        item.InnerHtml.Append(". ");
        string?[] more =
        [
            note.Retrieved is null ? null : texts["Source.Retrieved", Day(note.Retrieved)].Value,
            note.Trust is "copy" or "weak" ? texts["Source.Trust." + note.Trust].Value : null,
            note.Remark,
        ];
        var rest = new TagBuilder("span");
        rest.AddCssClass("more");
        rest.InnerHtml.Append(string.Join(" ", more.Where(m => m is not null)));
        item.InnerHtml.AppendHtml(rest);
        if (note.Page is not null && note.Address is { } elsewhere) item.InnerHtml.AppendHtml(OnPaper(elsewhere));
        return item;
    }

    // The title leads to the source's page here; a reader of paper needs where the source itself is.
    private static TagBuilder OnPaper(string address)
    {
        var printed = new TagBuilder("span");
        printed.AddCssClass("on-paper");
        printed.InnerHtml.Append($" <{address}>");
        return printed;
    }

    private static string Day(string text) => EdtfDate.TryParse(text, out var date, out _) ? date!.Words() : text;

    private static TagBuilder Title(SourceNote note)
    {
        var address = note.Page ?? note.Address;
        var title = new TagBuilder(address is null ? "span" : "a");
        if (address is not null) title.Attributes["href"] = address;
        if (note.Language is not null) title.Attributes["lang"] = note.Language;
        title.InnerHtml.Append(note.Title);
        return title;
    }
}

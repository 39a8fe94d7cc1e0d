using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Serai.Platform.Web;
using Serai.Platform.Web.Caching;

namespace Serai.Ui.TagHelpers;

/// <summary>
/// <c>&lt;kept-partial name="…" model="…" from="…" /&gt;</c> is a partial that is written anew only when one of the objects
/// in <c>from</c> is another one than the last time, for the same address, language and day. Everything that the partial
/// shows must come from those; it must not set anything on the page's frame.
/// </summary>
[HtmlTargetElement("kept-partial", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeptPartial(PartCache parts, HtmlEncoder encoder, SourceNotes notes, Today today) : TagHelper
{
    public string Name { get; set; } = "";

    /// <summary>Tells the parts of one name apart: one for each row of a table, for instance.</summary>
    public string? Key { get; set; }

    public object? Model { get; set; }

    /// <summary>What the part is written from.</summary>
    public IReadOnlyList<object?> From { get; set; } = [];

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var page = PageKey.Of(ViewContext.HttpContext, today.Day);
        var name = Key is null ? Name : $"{Name}:{Key}";
        var site = parts.Site;
        var part = parts.Find(site, page, name, From, notes.All);
        if (part is null)
            parts.Keep(site, page, name, part = await WriteAsync());
        else
            foreach (var note in part.Marked)
                notes.Number(note);
        output.Content.SetHtmlContent(new HtmlString((string)part.Content));
    }

    private async Task<WrittenPart> WriteAsync()
    {
        SourceNote[] before = [.. notes.All];
        // Asked for only here: most parts are kept, and it takes longer to make than they do.
        var html = ViewContext.HttpContext.RequestServices.GetRequiredService<IHtmlHelper>();
        ((IViewContextAware)html).Contextualize(ViewContext);
        var content = await html.PartialAsync(Name, Model, ViewContext.ViewData);
        await using var writer = new StringWriter();
        content.WriteTo(writer, encoder);
        return new(writer.ToString(), From, before, [.. notes.All.Skip(before.Length)]);
    }
}

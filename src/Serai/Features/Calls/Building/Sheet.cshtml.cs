using Microsoft.AspNetCore.Mvc;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Building;

/// <summary>One page of a call's form: what stands above it, when it is asked, and its questions.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class SheetModel(BuildingDesk desk) : BuildingPage(desk)
{
    public FormPage Part { get; private set; } = null!;
    public TypedForm? Typed { get; private set; }

    /// <summary>What stands in an input: what was typed, else what is kept.</summary>
    public string Said(string input, Wording kept, string language) => Typed is null ? kept.Exactly(language) ?? "" : Typed.Raw($"{input}-{language}");

    public async Task<IActionResult> OnGet(string slug, string id, CancellationToken stop) => await FindAsync(slug, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string id, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await FindAsync(slug, id, stop))
            return NotFound();
        Typed = new(Request.Form);
        var (title, intro) = (Typed.Words("title", Design, Part.Title), Typed.Words("intro", Design, Part.Intro, TypedForm.MostLines, lines: true));
        foreach (var (input, problem) in Typed.Wrong)
            Tell(input, problem);
        return await SaveAsync(Design.ChangePage(id, title, intro), shown, BuildingLinks.Page(slug, id), _ => $"title-{Design.FirstLanguage}", stop);
    }

    public async Task<IActionResult> OnPostChange(string slug, string id, [FromForm] string? of, [FromForm] string? go, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await FindAsync(slug, id, stop))
            return NotFound();
        return await SaveAsync(OrderEdit.Of(Design, of ?? "", go), shown, BuildingLinks.Page(slug, id), null, stop);
    }

    private async Task<bool> FindAsync(string slug, string id, CancellationToken stop)
    {
        if (!await OpenAsync(slug, stop) || Design.Page(id) is not { } part)
            return false;
        Part = part;
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Building;

/// <summary>The pages of a call's form: their order, new ones, and those that go.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class PagesModel(BuildingDesk desk) : BuildingPage(desk)
{
    public TypedForm? Typed { get; private set; }

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) => await OpenAsync(slug, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await OpenAsync(slug, stop))
            return NotFound();
        Typed = new(Request.Form);
        var title = Typed.Words("title", Design, Wording.None);
        foreach (var (input, problem) in Typed.Wrong)
            Tell(input, problem);
        var edit = Design.AddPage(title, await TakenAsync(stop));
        return await SaveAsync(edit, shown, BuildingLinks.Page(slug, edit.Id), _ => $"title-{Design.FirstLanguage}", stop);
    }

    public async Task<IActionResult> OnPostChange(string slug, [FromForm] string? of, [FromForm] string? go, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await OpenAsync(slug, stop))
            return NotFound();
        var edit = go switch { "up" => Design.MovePage(of ?? "", -1), "down" => Design.MovePage(of ?? "", 1), "remove" => Design.RemovePage(of ?? ""), _ => null };
        return await SaveAsync(edit, shown, BuildingLinks.Pages(slug), null, stop);
    }
}

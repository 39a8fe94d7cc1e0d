using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Alliances.Editing.Kinds;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Alliances.Editing;

/// <summary>Adds a figure to an alliance, or proposes it: members may, who hold no role there.</summary>
[Needs(Right.Propose, Anywhere = true)]
public sealed class AddFigureModel(RecordDesk desk, FigurePart kind) : PageModel
{
    public RecordForm Form { get; private set; } = null!;
    public string Slug { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug) => this.Of(await desk.OpenNewAsync(HttpContext, kind, Slug = slug), form => Form = form);

    public async Task<IActionResult> OnPost(string slug) => this.Of(await desk.AddAsync(HttpContext, kind, Slug = slug), form => Form = form);
}

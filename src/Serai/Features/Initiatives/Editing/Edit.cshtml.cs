using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Initiatives.Editing;

/// <summary>Edits an initiative, which many share: the right is asked for everywhere.</summary>
[Needs(Right.Propose, Anywhere = true)]
public sealed class EditModel(RecordDesk desk, InitiativeKind kind) : PageModel
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug) => this.Of(await desk.OpenAsync(HttpContext, kind, slug), form => Form = form);

    public async Task<IActionResult> OnPost(string slug) => this.Of(await desk.SaveAsync(HttpContext, kind, slug), form => Form = form);
}

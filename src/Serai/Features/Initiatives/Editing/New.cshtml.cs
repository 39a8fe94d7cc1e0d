using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Initiatives.Editing;

/// <summary>A new initiative: what many share is added by whoever edits everywhere.</summary>
[Needs(Right.Propose, Anywhere = true)]
public sealed class NewModel(RecordDesk desk, InitiativeKind kind) : PageModel
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet() => this.Of(await desk.OpenNewAsync(HttpContext, kind, null), form => Form = form);

    public async Task<IActionResult> OnPost() => this.Of(await desk.AddAsync(HttpContext, kind, null), form => Form = form);
}

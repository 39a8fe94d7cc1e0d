using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Alliances.Editing.Kinds;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Alliances.Editing;

/// <summary>Makes an organization an alliance. It has no secretariat here yet, so the right is asked for everywhere.</summary>
[Needs(Right.Propose)]
public sealed class NewModel(RecordDesk desk, NewAllianceKind kind) : PageModel
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet() => this.Of(await desk.OpenNewAsync(HttpContext, kind, null), form => Form = form);

    public async Task<IActionResult> OnPost() => this.Of(await desk.AddAsync(HttpContext, kind, null), form => Form = form);
}

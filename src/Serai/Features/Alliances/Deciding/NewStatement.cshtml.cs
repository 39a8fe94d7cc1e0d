using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Alliances.Deciding;

/// <summary>Records what a source says of a membership; whoever edits at a member proposes it.</summary>
[Needs(Right.Propose, Anywhere = true)]
public sealed class NewStatementModel(RecordDesk desk, StatementKind kind) : PageModel
{
    public RecordForm Form { get; private set; } = null!;
    public string Slug { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug) => this.Of(await desk.OpenNewAsync(HttpContext, kind, Slug = slug), form => Form = form);

    public async Task<IActionResult> OnPost(string slug) => this.Of(await desk.AddAsync(HttpContext, kind, Slug = slug), form => Form = form);
}

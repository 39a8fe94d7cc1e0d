using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Sources.Editing;

/// <summary>Edits a source. Whoever lacks the right at one that cites it proposes.</summary>
[Needs(Right.Propose, Anywhere = true)]
public sealed class EditModel(RecordDesk desk, SourceKind kind) : PageModel
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id) => this.Of(await desk.OpenAsync(HttpContext, kind, id.ToString("N")), form => Form = form);

    public async Task<IActionResult> OnPost(Guid id) => this.Of(await desk.SaveAsync(HttpContext, kind, id.ToString("N")), form => Form = form);
}

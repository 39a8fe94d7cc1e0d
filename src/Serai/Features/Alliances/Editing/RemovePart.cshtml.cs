using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Alliances.Editing.Kinds;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Alliances.Editing;

/// <summary>Asks before a part is removed, and why.</summary>
[Needs(Right.Propose)]
public sealed class RemovePartModel(RecordDesk desk, AllianceParts parts) : PageModel
{
    public RecordForm Form { get; private set; } = null!;
    public AlliancePart Part { get; private set; } = null!;
    public string Slug { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, string part, string id) => Find(slug, part)
        ? this.Of(await desk.OpenAsync(HttpContext, Part, AlliancePart.Key(slug, id)), form => Form = form)
        : NotFound();

    public async Task<IActionResult> OnPost(string slug, string part, string id) => Find(slug, part)
        ? this.Of(await desk.RemoveAsync(HttpContext, Part, AlliancePart.Key(slug, id)), form => Form = form)
        : NotFound();

    private bool Find(string slug, string part)
    {
        (Slug, Part) = (slug, parts.Find(part)!);
        return Part is not null;
    }
}

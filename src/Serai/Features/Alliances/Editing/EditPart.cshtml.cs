using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Alliances.Editing.Kinds;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Alliances.Editing;

/// <summary>Edits one part of an alliance.</summary>
[Needs(Right.Propose)]
public sealed class EditPartModel(RecordDesk desk, AllianceParts parts) : PageModel
{
    public RecordForm Form { get; private set; } = null!;
    public AlliancePart Part { get; private set; } = null!;
    public string Slug { get; private set; } = "";
    public string PartId { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, string part, string id) => Find(slug, part, id)
        ? this.Of(await desk.OpenAsync(HttpContext, Part, AlliancePart.Key(slug, id)), form => Form = form)
        : NotFound();

    public async Task<IActionResult> OnPost(string slug, string part, string id) => Find(slug, part, id)
        ? this.Of(await desk.SaveAsync(HttpContext, Part, AlliancePart.Key(slug, id)), form => Form = form)
        : NotFound();

    private bool Find(string slug, string part, string id)
    {
        (Slug, Part, PartId) = (slug, parts.Find(part)!, id);
        return Part is not null;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Editing.Kinds;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Organizations.Editing;

/// <summary>Where an organization is edited: its record, and the way to each of its parts.</summary>
[Needs(Right.Propose)]
public sealed class EditModel(RecordDesk desk, OrganizationKind kind, Parts parts, PartLines lines, SeraiDb db) : PageModel
{
    public RecordForm Form { get; private set; } = null!;
    public string Slug { get; private set; } = "";
    public IReadOnlyList<OrganizationPart> Parts => parts.All;
    public IReadOnlyDictionary<string, IReadOnlyList<PartLine>> Lines { get; private set; } = new Dictionary<string, IReadOnlyList<PartLine>>();

    /// <summary>Proposals that wait here; null for whoever does not see them.</summary>
    public int? Waiting { get; private set; }

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) => await ShowAsync(slug, new DeskAnswer(await desk.OpenAsync(HttpContext, kind, slug), null, StatusCodes.Status200OK), stop);

    public async Task<IActionResult> OnPost(string slug, CancellationToken stop) => await ShowAsync(slug, await desk.SaveAsync(HttpContext, kind, slug), stop);

    private async Task<IActionResult> ShowAsync(string slug, DeskAnswer answer, CancellationToken stop)
    {
        if (answer.Form is { At.SubjectId: { } id })
        {
            Slug = slug;
            Lines = await lines.OfAsync(id, stop);
            if (HttpContext.Actor.May(Right.SeeProposals, id))
                Waiting = await db.Proposals.CountAsync(p => p.State == ProposalState.Open && p.OrganizationId == id, stop);
        }
        return this.Of(answer, form => Form = form);
    }
}

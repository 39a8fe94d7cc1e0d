using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Editing.Kinds;
using Serai.Features.Alliances.Lists;
using Serai.Features.Alliances.Lists.Showing;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Platform.History;
using Serai.Ui.Editing;

namespace Serai.Features.Alliances.Editing;

/// <summary>Where an alliance is edited: its record, and the way to everything else of it.</summary>
[Needs(Right.Propose)]
public sealed class EditModel(RecordDesk desk, AllianceRecordKind kind, AllianceParts parts, AlliancePartLines lines, ListQueries lists, IPersonNames persons, SeraiDb db) : PageModel
{
    public RecordForm Form { get; private set; } = null!;
    public string Slug { get; private set; } = "";
    public IReadOnlyList<AlliancePart> Parts => parts.All;
    public IReadOnlyDictionary<string, IReadOnlyList<AlliancePartLine>> Lines { get; private set; } = new Dictionary<string, IReadOnlyList<AlliancePartLine>>();

    /// <summary>Proposals that wait here; null for whoever does not see them.</summary>
    public int? Waiting { get; private set; }

    public bool MayBringLists { get; private set; }

    /// <summary>Lists of members that somebody is settling, with who brought each.</summary>
    public IReadOnlyList<(MemberList List, ListCounts Counts, string? Bringer)> OpenLists { get; private set; } = [];

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
            if (MayBringLists = HttpContext.Actor.May(Right.Edit, id))
                OpenLists = await ListsAsync(id, stop);
        }
        return this.Of(answer, form => Form = form);
    }

    private async Task<IReadOnlyList<(MemberList, ListCounts, string?)>> ListsAsync(Guid alliance, CancellationToken stop)
    {
        var open = (await lists.OfAsync(alliance, stop)).Where(l => l.List.IsOpen).ToList();
        var names = await persons.OfAsync([.. open.Select(l => l.List.BegunBy).OfType<Guid>().Distinct()], stop);
        return [.. open.Select(l => (l.List, l.Counts, l.List.BegunBy is { } by ? names.GetValueOrDefault(by) : null))];
    }
}

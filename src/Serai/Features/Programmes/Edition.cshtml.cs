using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls;
using Serai.Features.Organizations;
using Serai.Features.Programmes.Making;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Web;
using Serai.Ui;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes;

/// <summary>An edition: when, where, its sessions, and for those who run it what belongs to it.</summary>
[AllowAnonymous]
public sealed class EditionModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, CallQueries calls, PublishProgramme publish, IEnumerable<IBesideEdition> beside, IStringLocalizerFactory texts, Today today, IClock clock) : EditionPage(db, programmes, organizations)
{
    public IReadOnlyList<EditionSession> Sessions { get; private set; } = [];
    public IReadOnlyList<EditionLink> Links { get; private set; } = [];
    public IReadOnlyDictionary<Guid, OrganizationBrief> Briefs { get; private set; } = new Dictionary<Guid, OrganizationBrief>();

    /// <summary>How many take part.</summary>
    public int Participants { get; private set; }

    /// <summary>The call for participants, where the reader sees it.</summary>
    public Call? Call { get; private set; }

    public SourceNote? Source { get; private set; }
    public LocalDate Day => today.Day;
    public Instant Now { get; } = clock.GetCurrentInstant();

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop) => await LoadAsync(slug, edition, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPublish(string slug, string edition, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop) || !MayEdit)
            return NotFound();
        var (step, problem) = await publish.EditionAsync(HttpContext, Edition.Id, stop);
        if (problem is not null)
        {
            ModelState.AddModelError("", problem.Sentence(texts));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        Response.Headers.Location = EditingLinks.After(ProgrammeLinks.Edition(slug, edition), step!.Value);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> LoadAsync(string slug, string edition, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, null, stop))
            return false;
        var id = Edition.Id;
        Sessions = await Programmes.SessionsAsync(id, stop);
        Participants = await Db.Participants.CountAsync(p => p.EditionId == id && p.State == ParticipantState.Confirmed, stop);
        Briefs = await BriefsAsync([Programme.KeeperId, Edition.HostId], stop);
        if (Edition.CallId is { } call)
            Call = await calls.VisibleTo(HttpContext.Actor).AsNoTracking().FirstOrDefaultAsync(c => c.Id == call, stop);
        if (Edition.SourceId is { } source && await Db.Sources.AsNoTracking().FirstOrDefaultAsync(s => s.Id == source, stop) is { } known)
            Source = known.Note() with { Remark = Edition.PlaceInSource };
        var links = new List<EditionLink>();
        foreach (var one in beside.OrderBy(b => b.Order))
            links.AddRange(await one.OfAsync(Programme, Edition, HttpContext.Actor, stop));
        Links = links;
        return true;
    }
}

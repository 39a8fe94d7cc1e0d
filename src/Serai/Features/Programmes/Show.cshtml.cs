using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements;
using Serai.Features.Organizations;
using Serai.Features.Programmes.Making;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Web;
using Serai.Ui;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes;

/// <summary>A programme with its editions, as of a day.</summary>
[AllowAnonymous]
public sealed class ShowModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, PublishProgramme publish, AgreementTitles titles, IEnumerable<IBesideProgramme> beside, IStringLocalizerFactory texts) : ProgrammePage(db, programmes, organizations)
{
    public AsOf AsOf { get; private set; } = null!;

    /// <summary>Those that had begun by the day; today those to come as well.</summary>
    public IReadOnlyList<Edition> Editions { get; private set; } = [];

    /// <summary>How many take part, by edition, where they are counted here.</summary>
    public IReadOnlyDictionary<Guid, int> Participants { get; private set; } = new Dictionary<Guid, int>();

    public IReadOnlyDictionary<Guid, OrganizationBrief> Briefs { get; private set; } = new Dictionary<Guid, OrganizationBrief>();

    /// <summary>The agreement under which it is held, where the reader sees that.</summary>
    public (string Title, string Address)? Agreement { get; private set; }

    public SourceNote? Source { get; private set; }
    public IReadOnlyDictionary<Guid, SourceNote> EditionSources { get; private set; } = new Dictionary<Guid, SourceNote>();
    public IReadOnlyList<EditionLink> Links { get; private set; } = [];
    public bool MaySeeAll => MaySee;

    public async Task<IActionResult> OnGet(string slug, AsOf asOf, CancellationToken stop) => await LoadAsync(slug, asOf, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPublish(string slug, AsOf asOf, CancellationToken stop)
    {
        if (!await LoadAsync(slug, asOf, stop) || !MayEdit)
            return NotFound();
        var (step, problem) = await publish.RunAsync(HttpContext, Programme.Id, stop);
        if (problem is not null)
        {
            ModelState.AddModelError("", problem.Sentence(texts));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        Response.Headers.Location = EditingLinks.After(ProgrammeLinks.Show(slug), step!.Value);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> LoadAsync(string slug, AsOf asOf, CancellationToken stop)
    {
        if (!await FindAsync(slug, null, stop))
            return false;
        AsOf = asOf;
        Editions = await Programmes.EditionsAsync(Programme, asOf, HttpContext.Actor, stop);
        Participants = await Programmes.ParticipantsAsync([.. Editions.Select(e => e.Id)], stop);
        Briefs = await BriefsAsync([Programme.KeeperId, Programme.AllianceId, .. Editions.Select(e => e.HostId)], stop);
        var sources = Editions.Select(e => e.SourceId).Append(Programme.SourceId).OfType<Guid>().Distinct().ToList();
        var notes = await Db.Sources.AsNoTracking().Where(s => sources.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Note(), stop);
        Source = Programme.SourceId is { } source && notes.TryGetValue(source, out var note) ? note with { Remark = Programme.PlaceInSource } : null;
        EditionSources = notes;
        if (Programme.AgreementId is { } id && await Db.Agreements.AsNoTracking().Include(a => a.Parties).VisibleTo(HttpContext.Actor).FirstOrDefaultAsync(a => a.Id == id, stop) is { } agreement)
            Agreement = (await titles.OfAsync(agreement, stop), AgreementLinks.Show(agreement.Slug));
        var links = new List<EditionLink>();
        foreach (var one in beside.OrderBy(b => b.Order))
            links.AddRange(await one.OfAsync(Programme, HttpContext.Actor, stop));
        Links = links;
        return true;
    }
}

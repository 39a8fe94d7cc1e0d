using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Taking;

/// <summary>A participant's own page: when and where, what there is to read, what they have told, and whether they may be found later.</summary>
[AllowAnonymous]
public sealed class MeModel(SeraiDb db, OrganizationQueries organizations, ProgrammeQueries programmes, IEnumerable<IBesideParticipant> beside, LetterWords letter, InstitutionNames institutions, OwnAccount account, IClock clock, IStringLocalizerFactory all)
    : OwnPage(db, organizations, all)
{
    public IReadOnlyList<EditionSession> Sessions { get; private set; } = [];
    public IReadOnlyList<EditionFile> Files { get; private set; } = [];
    public IReadOnlyList<Announcement> Announcements { get; private set; } = [];
    public IReadOnlyList<EditionLink> Beside { get; private set; } = [];
    public InstitutionThen? Institution { get; private set; }
    public ParticipantNeeds? Needs { get; private set; }
    public bool HasLetter { get; private set; }
    public bool WasSaved { get; private set; }

    /// <summary>The zone of the sessions.</summary>
    public DateTimeZone Zone => EditionZone.Of(Edition);

    public async Task<IActionResult> OnGet(string slug, string edition, string secret, string? saved, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, secret, stop))
            return NotFound();
        if (!Participant.TakesPart)
            return Go(TakingLinks.Invited(slug, edition, secret));
        WasSaved = saved is not null;
        await ShowAsync(stop);
        return Page();
    }

    /// <summary>Agrees to be found as an alumna or alumnus, or not any more.</summary>
    public async Task<IActionResult> OnPostAlumni(string slug, string edition, string secret, [FromForm] string? agree, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, secret, stop) || !Participant.TakesPart)
            return NotFound();
        ModelState.Clear();
        await account.BindAsync(Participant, HttpContext.Actor, stop);
        Participant.AlumniSince = agree == "1" ? Participant.AlumniSince ?? clock.GetCurrentInstant() : null;
        try
        {
            await Db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            await ShowAsync(stop);
            return Again("", EditionTurn.Problem("ChangedMeanwhile"));
        }
        return Go(TakingLinks.Me(slug, edition, secret) + "?saved=1");
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        var (id, key, group) = (Edition.Id, Participant.Id, Participant.Group);
        Sessions = await programmes.SessionsAsync(id, stop);
        Files = [.. (await Db.EditionFiles.AsNoTracking().Where(f => f.EditionId == id && (f.Group == null || f.Group == group)).ToListAsync(stop)).OrderBy(f => f.Title, StringComparer.Ordinal)];
        Announcements = [.. (await Db.Announcements.AsNoTracking().Where(a => a.EditionId == id && (a.Group == null || a.Group == group)).ToListAsync(stop)).OrderByDescending(a => a.At)];
        Needs = await Db.ParticipantNeeds.AsNoTracking().FirstOrDefaultAsync(n => n.ParticipantId == key, stop);
        HasLetter = await letter.IsThereAsync(id, stop);
        if (Participant.InstitutionId is { } institution)
            Institution = await institutions.ThenAsync(institution, Edition.Begins, Language, stop);
        var links = new List<EditionLink>();
        foreach (var part in beside)
            links.AddRange(await part.OfAsync(Programme, Edition, Participant, Word, stop));
        Beside = links;
    }
}

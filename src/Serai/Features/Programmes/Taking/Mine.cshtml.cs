using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>What somebody takes part in, with a new link to each own page.</summary>
[NeedsSignIn]
public sealed class MineModel(SeraiDb db, ParticipantMail mail, SiteAddress site, IClock clock) : PageModel
{
    // Whoever opens it again and again is not written to each time.
    private static readonly Duration Between = Duration.FromMinutes(10);

    public IReadOnlyList<(Participant Participant, Edition Edition, Programme Programme)> Own { get; private set; } = [];
    public string Language => CultureInfo.CurrentUICulture.Name;

    public async Task OnGet(CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        var (person, editions, programmes) = (HttpContext.Actor.PersonId, db.Editions, db.Programmes);
        var found = await (
            from p in db.Participants
            join e in editions on p.EditionId equals e.Id
            join r in programmes on e.ProgrammeId equals r.Id
            where p.PersonId == person && p.State != ParticipantState.Removed
            select new { Participant = p, Edition = e, Programme = r }).AsNoTracking().ToListAsync(stop);
        Own = [.. found.OrderByDescending(f => f.Edition.Begins ?? LocalDate.MinIsoValue).ThenBy(f => f.Edition.Id).Select(f => (f.Participant, f.Edition, f.Programme))];
    }

    /// <summary>Opens the own page under a new address, which is mailed too unless one was mailed just now: the one before opens nothing any more.</summary>
    public Task<IActionResult> OnPost([FromForm] Guid participant, CancellationToken stop) => db.AgainAsync(() => OpenAsync(participant, stop));

    private async Task<IActionResult> OpenAsync(Guid participant, CancellationToken stop)
    {
        var person = HttpContext.Actor.PersonId;
        if (await db.Participants.FirstOrDefaultAsync(p => p.Id == participant && p.PersonId == person && p.State != ParticipantState.Removed, stop) is not { } own)
            return NotFound();
        var edition = await db.Editions.AsNoTracking().FirstAsync(e => e.Id == own.EditionId, stop);
        var programme = await db.Programmes.AsNoTracking().FirstAsync(p => p.Id == edition.ProgrammeId, stop);
        var secret = Secret.New();
        own.Hash = Secret.Hash(secret);
        var (since, email) = (clock.GetCurrentInstant() - Between, own.Email);
        List<string> kinds = [ParticipantMail.Invited.Name, ParticipantMail.Confirmed.Name];
        if (!await db.Outbox.AnyAsync(m => m.ToAddress == email && kinds.Contains(m.Kind) && m.Created > since, stop))
            await mail.SameLinkAsync(path => site.Of(HttpContext.Request, path), programme, edition, own, secret, stop);
        await db.SaveChangesAsync(stop);
        Response.Headers.Location = own.TakesPart ? TakingLinks.Me(programme.Slug, edition.Slug, secret) : TakingLinks.Invited(programme.Slug, edition.Slug, secret);
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}

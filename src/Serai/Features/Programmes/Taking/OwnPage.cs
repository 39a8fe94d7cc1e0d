using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Programmes.Taking;

/// <summary>A page of a participant's own, opened by their secret link: also while the edition is not public.</summary>
public abstract class OwnPage(SeraiDb db, OrganizationQueries organizations, IStringLocalizerFactory all) : PageModel
{
    public Programme Programme { get; private set; } = null!;
    public Edition Edition { get; private set; } = null!;

    /// <summary>As the context has it, so that it can be changed.</summary>
    public Participant Participant { get; private set; } = null!;

    /// <summary>The secret of the address.</summary>
    public string Word { get; private set; } = "";

    public OrganizationBrief? Keeper { get; private set; }
    public string Language => CultureInfo.CurrentUICulture.Name;
    public string EditionTitle => EditionNames.Of(Programme, Edition, Language);

    protected SeraiDb Db => db;

    protected async Task<bool> FindAsync(string slug, string edition, string secret, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "same-origin";
        if (await FindAsync(db, slug, edition, secret, stop) is not { } found)
            return false;
        (Programme, Edition, Participant, Word) = (found.Programme, found.Edition, found.Participant, secret);
        Keeper = (await organizations.Briefs([Programme.KeeperId], Language, stop)).GetValueOrDefault(Programme.KeeperId);
        return true;
    }

    /// <summary>Whose a secret is; null where it opens nothing, or nothing any more.</summary>
    internal static async Task<(Programme Programme, Edition Edition, Participant Participant)?> FindAsync(SeraiDb db, string slug, string edition, string secret, CancellationToken stop)
    {
        if (!Secret.IsLike(secret))
            return null;
        var hash = Secret.Hash(secret);
        if (await db.Participants.FirstOrDefaultAsync(p => p.Hash == hash && p.State != ParticipantState.Removed, stop) is not { } participant)
            return null;
        var (id, programmes) = (participant.EditionId, db.Programmes);
        var found = await db.Editions.AsNoTracking().Where(e => e.Id == id && e.Slug == edition).Join(programmes.AsNoTracking(), e => e.ProgrammeId, p => p.Id, (e, p) => new { Edition = e, Programme = p })
            .FirstOrDefaultAsync(x => x.Programme.Slug == slug, stop);
        return found is null ? null : (found.Programme, found.Edition, participant);
    }

    protected StatusCodeResult Go(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    protected PageResult Again(string field, FieldProblem problem)
    {
        ModelState.AddModelError(field, problem.Sentence(all));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    protected static int? Whole(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

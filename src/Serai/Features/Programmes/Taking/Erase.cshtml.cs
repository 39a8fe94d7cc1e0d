using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>Asks once, then erases what names a participant: for those who ask for it and have no account to delete.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class EraseModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, TakeIn take, Today today, IStringLocalizerFactory all) : TakingPage(db, programmes, organizations, all)
{
    public Participant Participant { get; private set; } = null!;

    /// <summary>Whether there is still something that names them.</summary>
    public bool IsNamed => Participant.Name.Length > 0 || Participant.Email is not null;

    public bool IsOver => Edition.Ends is { } ends && ends < today.Day;

    public async Task<IActionResult> OnGet(string slug, string edition, int number, CancellationToken stop) => await LoadAsync(slug, edition, number, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string edition, int number, [FromForm] string? version, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, number, stop))
            return NotFound();
        ModelState.Clear();
        return (await take.EraseAsync(HttpContext, Programme, Edition, number, Whole(version) ?? -1, stop)).Problem is { } problem ? Again("", problem) : Go(TakingLinks.One(slug, edition, number));
    }

    private async Task<bool> LoadAsync(string slug, string edition, int number, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return false;
        var id = Edition.Id;
        if (await Db.Participants.AsNoTracking().FirstOrDefaultAsync(p => p.EditionId == id && p.Number == number, stop) is not { } participant)
            return false;
        Participant = participant;
        return true;
    }
}

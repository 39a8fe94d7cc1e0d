using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>Where a participant tells what they need, and takes it back.</summary>
[AllowAnonymous]
public sealed class MyNeedsModel(SeraiDb db, OrganizationQueries organizations, OwnAccount account, Today today, IClock clock, IStringLocalizerFactory all) : OwnPage(db, organizations, all)
{
    public NeedsForm Form { get; private set; } = new();

    /// <summary>Whether the time is over for which anything of it is kept.</summary>
    public bool IsForgotten => Edition.ForgetsOn is { } forgets && forgets <= today.Day;

    public async Task<IActionResult> OnGet(string slug, string edition, string secret, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, secret, stop))
            return NotFound();
        var id = Participant.Id;
        Form = NeedsForm.Of(await Db.ParticipantNeeds.AsNoTracking().FirstOrDefaultAsync(n => n.ParticipantId == id, stop));
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string edition, string secret, NeedsForm form, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, secret, stop))
            return NotFound();
        ModelState.Clear();
        Form = form;
        if (IsForgotten)
            return Again("", EditionTurn.Problem("ForgottenAlready"));
        var id = Participant.Id;
        var needs = await Db.ParticipantNeeds.FirstOrDefaultAsync(n => n.ParticipantId == id, stop);
        var shown = Whole(form.Version);
        if (shown != (needs is null ? 0 : needs.Version + 1))
            return Again("", EditionTurn.Problem("ChangedMeanwhile"));
        if (needs is null)
            Db.Add(needs = new ParticipantNeeds { ParticipantId = id, EditionId = Edition.Id });
        foreach (var (field, problem) in form.Write(needs, Edition, today.Day))
            Again(field, problem);
        if (!ModelState.IsValid)
            return Page();
        await account.BindAsync(Participant, HttpContext.Actor, stop);
        needs.SavedAt = clock.GetCurrentInstant();
        try
        {
            await Db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException problem) when (Overtaken.Is(problem))
        {
            return Again("", EditionTurn.Problem("ChangedMeanwhile"));
        }
        return Go(TakingLinks.Me(slug, edition, secret) + "?saved=1");
    }

    /// <summary>Takes all of it back.</summary>
    public async Task<IActionResult> OnPostErase(string slug, string edition, string secret, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, secret, stop))
            return NotFound();
        var id = Participant.Id;
        // Somebody may look at it at the same moment, or erase it on another page.
        await Db.AgainAsync(async () =>
        {
            Db.RemoveRange(await Db.ParticipantNeeds.Where(n => n.ParticipantId == id).ToListAsync(stop));
            return await Db.SaveChangesAsync(stop);
        });
        return Go(TakingLinks.Me(slug, edition, secret) + "?saved=1");
    }

    private async Task<bool> LoadAsync(string slug, string edition, string secret, CancellationToken stop) => await FindAsync(slug, edition, secret, stop) && Participant.TakesPart;
}

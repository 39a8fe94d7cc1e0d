using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Applying;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Calls;

/// <summary>Where a personal link leads: it begins one submission. Followed once more it sends the way back to it by mail.</summary>
[AllowAnonymous]
public sealed class InvitedModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, KeepDraft drafts, Mails mails, SiteAddress site, IClock clock, IStringLocalizerFactory all) : CallPage(db, calls, organizations)
{
    public static readonly MailKind WayBack = new("submission-way-back", typeof(CallTexts)) { MustCome = true, LetsIn = true, TellsOfOthers = false };

    public CallInvitation Invitation { get; private set; } = null!;
    public Submission? Begun { get; private set; }
    public bool WasSent { get; private set; }
    public bool Takes => Invitation.EndedAt is null && Call.FormNumber is not null && WhoSubmits.Takes(Call, Invitation, clock.GetCurrentInstant());
    public CallStage Stage => Call.StageAt(clock.GetCurrentInstant());
    private static string Language => System.Globalization.CultureInfo.CurrentUICulture.Name;

    public async Task<IActionResult> OnGet(string slug, string secret, string? sent, CancellationToken stop)
    {
        WasSent = sent is not null;
        return await LoadAsync(slug, secret, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(string slug, string secret, CancellationToken stop)
    {
        if (!await LoadAsync(slug, secret, stop))
            return NotFound();
        if (Begun is { } begun)
        {
            var back = await drafts.NewKeyAsync(begun, stop);
            Db.Add(mails.Compose(new(null, Invitation.Email, Invitation.Name, Language), WayBack, Call.TitleIn(Language), site.Of(HttpContext.Request, CallLinks.Write(slug, back))));
            await Db.SaveChangesAsync(stop);
            return Go(CallLinks.Invited(slug, secret) + "?sent=1");
        }
        if (!Takes)
        {
            ModelState.AddModelError("", KeepDraft.Problem(Invitation.EndedAt is not null ? "InvitationEnded" : Stage == CallStage.Closed ? "Closed" : "NotOpen").Sentence(all));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        try
        {
            return Go(CallLinks.Write(slug, await drafts.BeginAsync(HttpContext, Call, Invitation, Language, stop)));
        }
        catch (DbUpdateException problem) when (Overtaken.Is(problem))
        {
            // Followed twice at once: one of them has begun.
            return Go(CallLinks.Invited(slug, secret));
        }
    }

    private StatusCodeResult Go(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> LoadAsync(string slug, string secret, CancellationToken stop)
    {
        if (!Secret.IsLike(secret) || !await FindAsync(slug, null, stop))
            return false;
        Response.Headers["Referrer-Policy"] = "same-origin";
        var (hash, id) = (Secret.Hash(secret), Call.Id);
        if (await Db.CallInvitations.AsNoTracking().FirstOrDefaultAsync(i => i.Hash == hash && i.CallId == id, stop) is not { } invitation)
            return false;
        Invitation = invitation;
        await ReadKeeperAsync(stop);
        Begun = await Db.Submissions.FirstOrDefaultAsync(s => s.InvitationId == invitation.Id, stop);
        return true;
    }
}

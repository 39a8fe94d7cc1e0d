using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Applying;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Calls;

/// <summary>Personal links of a call: whom it invites, and who may submit later.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class InvitationsModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, Invite invite, IStringLocalizerFactory all) : CallPage(db, calls, organizations)
{
    public IReadOnlyList<(CallInvitation Invitation, int? Number, bool Begun)> Sent { get; private set; } = [];

    public string Name { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string? Until { get; private set; }
    public string? Why { get; private set; }

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) => await LoadAsync(slug, Right.SeeOffice, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, [FromForm] string? name, [FromForm] string? email, [FromForm] string? until, [FromForm] string? why, CancellationToken stop)
    {
        if (!await LoadAsync(slug, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        (Name, Email, Until, Why) = (FieldValues.Clean(name ?? ""), FieldValues.Clean(email ?? ""), until, FieldValues.Clean(why ?? ""));
        var wrong = await invite.RunAsync(HttpContext, Call, Name, Email, Until, Why, System.Globalization.CultureInfo.CurrentUICulture.Name, stop);
        if (wrong.Count == 0)
            return Again(slug);
        foreach (var (field, problem) in wrong)
            ModelState.AddModelError(field, problem.Sentence(all));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostEnd(string slug, Guid invitation, CancellationToken stop)
    {
        if (!await LoadAsync(slug, Right.Edit, stop))
            return NotFound();
        await invite.EndAsync(Call.Id, invitation, stop);
        return Again(slug);
    }

    private StatusCodeResult Again(string slug)
    {
        Response.Headers.Location = CallLinks.Invitations(slug);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> LoadAsync(string slug, Right right, CancellationToken stop)
    {
        if (!await FindAsync(slug, right, stop))
            return false;
        var (id, submissions) = (Call.Id, Db.Submissions);
        var found = await Db.CallInvitations.AsNoTracking().Where(i => i.CallId == id).GroupJoin(submissions, i => i.Id, s => s.InvitationId, (i, s) => new { Invitation = i, Begun = s })
            .SelectMany(x => x.Begun.DefaultIfEmpty(), (x, s) => new { x.Invitation, Number = s == null ? null : s.Number, Begun = s != null }).ToListAsync(stop);
        Sent = [.. found.OrderByDescending(f => f.Invitation.SentAt).ThenBy(f => f.Invitation.Id).Select(f => (f.Invitation, f.Number, f.Begun))];
        return true;
    }
}

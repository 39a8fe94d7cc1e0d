using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Reviewing;

/// <summary>Where the secret link of a reviewer leads: whoever has it accepts, signed in.</summary>
[AllowAnonymous]
public sealed class InvitedReviewerModel(SeraiDb db, OrganizationQueries organizations, CallQueries calls, AcceptInvitation accept, IStringLocalizerFactory all) : CallPage(db, calls, organizations)
{
    public Reviewer Reviewer { get; private set; } = null!;
    public string Secret { get; private set; } = "";
    public string? Orcid { get; private set; }
    public bool IsSignedIn => HttpContext.Actor.IsSignedIn;

    public async Task<IActionResult> OnGet(string slug, string secret, CancellationToken stop) => await LoadAsync(slug, secret, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string secret, [FromForm] string? orcid, CancellationToken stop)
    {
        if (!await LoadAsync(slug, secret, stop))
            return NotFound();
        ModelState.Clear();
        Orcid = orcid;
        var wrong = await accept.RunAsync(Reviewer.Id, HttpContext.Actor, orcid, stop);
        if (wrong.Count == 0)
        {
            Response.Headers.Location = ReviewingLinks.Bids(slug);
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        foreach (var (field, problem) in wrong)
            ModelState.AddModelError(field, problem.Sentence(all));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, string secret, CancellationToken stop)
    {
        if (!Platform.Auth.Secret.IsLike(secret) || !await FindAsync(slug, null, stop))
            return false;
        Response.Headers["Referrer-Policy"] = "same-origin";
        var (hash, id) = (Platform.Auth.Secret.Hash(secret), Call.Id);
        if (await Db.Reviewers.AsNoTracking().FirstOrDefaultAsync(r => r.Hash == hash && r.CallId == id && r.EndedAt == null, stop) is not { } reviewer)
            return false;
        (Reviewer, Secret) = (reviewer, secret);
        await ReadKeeperAsync(stop);
        return true;
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Deciding;

/// <summary>Where whoever was told of a place confirms it or gives it up. The link is enough; used twice it says what was done.</summary>
[AllowAnonymous]
public sealed class PlaceModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, AnswerPlace answer, IClock clock, IStringLocalizerFactory all) : CallPage(db, calls, organizations)
{
    public CallDecision Decision { get; private set; } = null!;
    public int Number { get; private set; }

    /// <summary>The secret in the address.</summary>
    public string Link { get; private set; } = "";

    public bool IsLate => Decision is { HoldsPlace: true, ConfirmedAt: null } && Decision.ConfirmBy < clock.GetCurrentInstant();

    public async Task<IActionResult> OnGet(string slug, string secret, CancellationToken stop) => await LoadAsync(slug, secret, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostConfirm(string slug, string secret, CancellationToken stop) => AnswerAsync(slug, secret, true, stop);

    public Task<IActionResult> OnPostGiveUp(string slug, string secret, CancellationToken stop) => AnswerAsync(slug, secret, false, stop);

    private async Task<IActionResult> AnswerAsync(string slug, string secret, bool confirms, CancellationToken stop)
    {
        if (!await LoadAsync(slug, secret, stop))
            return NotFound();
        if (await answer.RunAsync(HttpContext, Call, [Number], confirms, own: true, stop) is not { } problem)
        {
            Response.Headers.Location = DecidingLinks.Place(slug, secret);
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        await LoadAsync(slug, secret, stop);
        ModelState.AddModelError("", problem.Sentence(all));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, string secret, CancellationToken stop)
    {
        if (!Secret.IsLike(secret) || !await FindAsync(slug, null, stop))
            return false;
        Response.Headers["Referrer-Policy"] = "same-origin";
        var (hash, id, keys, submissions) = (Secret.Hash(secret), Call.Id, Db.PlaceKeys, Db.Submissions);
        if (await Db.CallDecisions.AsNoTracking().Where(d => d.CallId == id && keys.Any(k => k.Hash == hash && k.DecisionId == d.Id)).Join(submissions, d => d.SubmissionId, s => s.Id, (d, s) => new { d, s.Number }).FirstOrDefaultAsync(stop) is not { } found)
            return false;
        (Decision, Number, Link) = (found.d, found.Number!.Value, secret);
        return true;
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Applying;
using Serai.Platform.Auth;

namespace Serai.Features.Calls;

/// <summary>What somebody has submitted and is writing, on whichever device.</summary>
[NeedsSignIn]
public sealed class MineModel(SeraiDb db, KeepDraft drafts, IClock clock) : PageModel
{
    public IReadOnlyList<(Submission Submission, Call Call)> Own { get; private set; } = [];
    public Instant Now { get; } = clock.GetCurrentInstant();
    public string Language => CultureInfo.CurrentUICulture.Name;

    public async Task OnGet(CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        var (person, calls) = (HttpContext.Actor.PersonId, db.Calls);
        var found = await db.Submissions.AsNoTracking().Where(s => s.PersonId == person).Join(calls, s => s.CallId, c => c.Id, (s, c) => new { Submission = s, Call = c }).ToListAsync(stop);
        Own = [.. found.OrderByDescending(f => f.Submission.SavedAt).ThenBy(f => f.Submission.Id).Select(f => (f.Submission, f.Call))];
    }

    /// <summary>Goes on: gives an address to write under, as the one that it began with is known to nobody but whoever kept it.</summary>
    public async Task<IActionResult> OnPost(Guid submission, CancellationToken stop)
    {
        var person = HttpContext.Actor.PersonId;
        if (await db.Submissions.FirstOrDefaultAsync(s => s.Id == submission && s.PersonId == person, stop) is not { } own)
            return NotFound();
        var slug = await db.Calls.Where(c => c.Id == own.CallId).Select(c => c.Slug).FirstAsync(stop);
        var secret = await drafts.NewKeyAsync(own, stop);
        Response.Headers.Location = own.State == SubmissionState.Draft ? CallLinks.Write(slug, secret) : CallLinks.Check(slug, secret);
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Calls.Reviewing.Reminding;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Calls.Reviewing;

/// <summary>The reviewers of a call: whom it asked, how much each takes and has. What the reader is in conflict with is not counted.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class ReviewersModel(
    SeraiDb db, CallQueries calls, OrganizationQueries organizations, ReviewerNames names, OwnConflicts own, InviteReviewer invite, RemindReviewers remind, IStringLocalizerFactory all) : CallPage(db, calls, organizations)
{
    public IReadOnlyList<(NamedReviewer Reviewer, int Asked, int Done)> Reviewers { get; private set; } = [];
    public string Name { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string Limit { get; private set; } = "5";

    /// <summary>How many were reminded just now; null where nobody asked for it.</summary>
    public int? Reminded { get; private set; }

    public async Task<IActionResult> OnGet(string slug, string? reminded, CancellationToken stop)
    {
        Reminded = int.TryParse(reminded, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
        return await LoadAsync(slug, Right.SeeOffice, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(string slug, [FromForm] string? name, [FromForm] string? email, [FromForm] string? limit, CancellationToken stop)
    {
        if (!await LoadAsync(slug, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        (Name, Email, Limit) = (FieldValues.Clean(name ?? ""), FieldValues.Clean(email ?? ""), limit ?? "");
        return Told(slug, await invite.RunAsync(HttpContext, Call, Name, Email, Limit, stop));
    }

    public async Task<IActionResult> OnPostLimit(string slug, Guid reviewer, [FromForm] string? most, CancellationToken stop)
    {
        if (!await LoadAsync(slug, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        return Told(slug, await invite.ChangeAsync(Call.Id, reviewer, most, stop) is { } wrong ? [("", wrong)] : []);
    }

    public async Task<IActionResult> OnPostEnd(string slug, Guid reviewer, CancellationToken stop)
    {
        if (!await LoadAsync(slug, Right.Edit, stop))
            return NotFound();
        await invite.EndAsync(Call.Id, reviewer, stop);
        return Told(slug, []);
    }

    public async Task<IActionResult> OnPostRemind(string slug, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop))
            return NotFound();
        var count = await remind.LateAsync(HttpContext, Call, await own.UnjudgedAsync(Call, HttpContext.Actor, stop), stop);
        Response.Headers.Location = ReviewingLinks.Reviewers(slug) + string.Create(CultureInfo.InvariantCulture, $"?reminded={count}");
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private IActionResult Told(string slug, IReadOnlyList<(string Field, FieldProblem Problem)> wrong)
    {
        if (wrong.Count == 0)
        {
            Response.Headers.Location = ReviewingLinks.Reviewers(slug);
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        foreach (var (field, problem) in wrong)
            ModelState.AddModelError(field, problem.Sentence(all));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, Right right, CancellationToken stop)
    {
        if (!await FindAsync(slug, right, stop))
            return false;
        var id = Call.Id;
        List<Guid> hidden = [.. await own.UnjudgedAsync(Call, HttpContext.Actor, stop)];
        var counts = await Db.Reviews.Where(r => r.CallId == id && !hidden.Contains(r.SubmissionId)).GroupBy(r => new { r.ReviewerId, r.State }).Select(g => new { g.Key.ReviewerId, g.Key.State, Count = g.Count() }).ToListAsync(stop);
        int Count(Guid reviewer, ReviewState state) => counts.Where(c => c.ReviewerId == reviewer && c.State == state).Sum(c => c.Count);
        Reviewers = [.. (await names.OfAsync(id, stop)).Select(r => (r, Count(r.Reviewer.Id, ReviewState.Asked), Count(r.Reviewer.Id, ReviewState.Done)))];
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Allocation;
using Serai.Features.Calls.Reviewing.Assigning;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Reviewing;

/// <summary>Who would review what in a round: a trial that changes nothing until it is confirmed. What an organiser is in conflict with is left out of what is shown.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class AssignModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, PlanAssignment plans, AssignReviews assign, OwnConflicts own, ShortfallWords words, IStringLocalizer<ReviewingTexts> texts) : CallPage(db, calls, organizations)
{
    public AssignmentPlan Plan { get; private set; } = null!;
    public IReadOnlySet<Guid> Hidden { get; private set; } = new HashSet<Guid>();
    public IReadOnlyList<string> Why { get; private set; } = [];
    public IReadOnlyList<string> Ways { get; private set; } = [];

    /// <summary>Who declined what in this round, and why.</summary>
    public IReadOnlyList<(int Number, string Reviewer, string? Why)> Declined { get; private set; } = [];

    public bool IsShown(int submission) => !Hidden.Contains(Plan.Submissions[submission].Id);

    public bool IsNew(AssignedReview pair) => !Plan.Existing.Contains(new(pair.Submission, pair.Reviewer));

    public async Task<IActionResult> OnGet(string slug, int round, CancellationToken stop) => await LoadAsync(slug, round, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, int round, [FromForm] string? mark, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop) || !await Exists(round, stop))
            return NotFound();
        ModelState.Clear();
        if (await assign.RunAsync(HttpContext, Call, round, mark ?? "", stop))
        {
            Response.Headers.Location = ReviewingLinks.Of(slug) + $"?round={round}";
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        if (!await LoadAsync(slug, round, stop))
            return NotFound();
        ModelState.AddModelError("", texts["Problem.PlanChanged"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private Task<bool> Exists(int round, CancellationToken stop)
    {
        var id = Call.Id;
        return Db.ReviewRounds.AnyAsync(r => r.CallId == id && r.Number == round, stop);
    }

    private async Task<bool> LoadAsync(string slug, int round, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop))
            return false;
        var id = Call.Id;
        if (await Db.ReviewRounds.AsNoTracking().FirstOrDefaultAsync(r => r.CallId == id && r.Number == round, stop) is not { } found)
            return false;
        Plan = await plans.OfAsync(Call, found, stop);
        Hidden = await own.UnjudgedAsync(Call, HttpContext.Actor, stop);
        if (Plan.Shortfall is { } shortfall)
            (Why, Ways) = (words.Why(Plan, shortfall, Hidden), words.Ways(Plan, shortfall, Hidden));
        var declined = await Db.Reviews.AsNoTracking().Where(r => r.RoundId == found.Id && r.State == ReviewState.Declined).ToListAsync(stop);
        Declined = [.. from review in declined
                       where !Hidden.Contains(review.SubmissionId)
                       let submission = Plan.Submissions.FirstOrDefault(s => s.Id == review.SubmissionId)
                       let reviewer = Plan.Reviewers.FirstOrDefault(r => r.Reviewer.Id == review.ReviewerId)
                       where submission is not null && reviewer is not null
                       orderby submission.Number
                       select (submission.Number, reviewer.Name, review.DeclinedWhy)];
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Reviewing;

/// <summary>The reviews of one submission in a round, with who wrote them, for those who run the call.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class GivenReviewsModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, OwnConflicts own, ReviewerNames names) : CallPage(db, calls, organizations)
{
    public ReviewRound Round { get; private set; } = null!;
    public Submission Submission { get; private set; } = null!;
    public IReadOnlyList<Criterion> Judged { get; private set; } = [];
    public IReadOnlyList<(Review Review, string Reviewer)> Given { get; private set; } = [];

    /// <summary>Who handed a review over.</summary>
    public string From(Review review) => Given.FirstOrDefault(g => g.Review.Id == review.HandedFromId).Reviewer ?? "–";

    public async Task<IActionResult> OnGet(string slug, int round, int number, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.SeeOffice, stop))
            return NotFound();
        var id = Call.Id;
        if (await Db.ReviewRounds.AsNoTracking().FirstOrDefaultAsync(r => r.CallId == id && r.Number == round, stop) is not { } found
            || await Db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.CallId == id && s.Number == number && s.State == SubmissionState.Submitted, stop) is not { } submission
            || (await own.UnjudgedAsync(Call, HttpContext.Actor, stop)).Contains(submission.Id))
            return NotFound();
        (Round, Submission, Judged) = (found, submission, Criteria.Read(found.Criteria));
        var called = (await names.OfAsync(id, stop)).ToDictionary(r => r.Reviewer.Id, r => r.Name);
        var reviews = await Db.Reviews.AsNoTracking().Where(r => r.RoundId == found.Id && r.SubmissionId == submission.Id && r.State != ReviewState.TakenBack).ToListAsync(stop);
        Given = [.. reviews.Select(r => (r, called[r.ReviewerId])).OrderBy(r => r.r.State == ReviewState.Done ? 0 : 1).ThenBy(r => r.r.Id)];
        return Page();
    }
}

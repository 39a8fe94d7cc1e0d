using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Calls.Reviewing.Given;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Calls.Reviewing.Discussions;

/// <summary>
/// The discussion of a submission for those who run the call, with the names of reviewers. To whoever is in conflict with it, submitted it, or declined or handed
/// over its review, there is no such page.
/// </summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class DiscussionOfModel(
    SeraiDb db, CallQueries calls, OrganizationQueries organizations, OwnConflicts own, SeenByReviewers seen, Remarks remarks, SayRemark say, IClock clock, IStringLocalizerFactory all) : CallPage(db, calls, organizations)
{
    public ReviewRound Round { get; private set; } = null!;
    public int Number { get; private set; }

    /// <summary>As its reviewers call it: in a blind round without a name.</summary>
    public string Called { get; private set; } = "";

    public DiscussionShown Shown { get; private set; } = null!;

    private Guid Submission { get; set; }

    private Speaker Speaker => new(Call, Round, Submission, null, HttpContext.Actor.PersonId);

    public async Task<IActionResult> OnGet(string slug, int round, int number, CancellationToken stop) => await LoadAsync(slug, round, number, Right.SeeOffice, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, int round, int number, [FromForm] Guid remark, [FromForm] string? text, CancellationToken stop)
    {
        if (!await LoadAsync(slug, round, number, Right.Edit, stop))
            return NotFound();
        var typed = FieldValues.Clean(text ?? "");
        return Answer("text", await say.RunAsync(Speaker, remark, typed, stop), Shown with { Text = typed, NewId = remark });
    }

    public async Task<IActionResult> OnPostWithdraw(string slug, int round, int number, [FromForm] Guid remark, CancellationToken stop) =>
        await LoadAsync(slug, round, number, Right.Edit, stop) ? Answer("", await say.WithdrawAsync(Speaker, remark, stop), Shown) : NotFound();

    private IActionResult Answer(string field, FieldProblem? problem, DiscussionShown shown)
    {
        ModelState.Clear();
        if (problem is null)
        {
            Response.Headers.Location = shown.Address;
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        Shown = shown;
        ModelState.AddModelError(field, problem.Sentence(all));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, int round, int number, Right right, CancellationToken stop)
    {
        if (!await FindAsync(slug, right, stop))
            return false;
        var (id, reader) = (Call.Id, HttpContext.Actor.PersonId);
        if (await Db.ReviewRounds.AsNoTracking().FirstOrDefaultAsync(r => r.CallId == id && r.Number == round && r.Discussion != DiscussionRule.Off, stop) is not { } found
            || await Db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.CallId == id && s.Number == number && s.State == SubmissionState.Submitted && s.Answers != null, stop) is not { } submission
            || (await own.UnjudgedAsync(Call, HttpContext.Actor, stop)).Contains(submission.Id)
            || await Remarks.Left(Db, found.Id).AnyAsync(r => r.SubmissionId == submission.Id && r.PersonId == reader, stop))
            return false;
        (Round, Submission, Number) = (found, submission.Id, number);
        var design = await Calls.DesignAsync(id, submission.FormNumber, stop);
        Called = seen.Title(design, KeepDraft.Answers(design, submission.Answers!), number, found.Anonymity);
        var said = await remarks.OfAsync(found, submission.Id, reader, named: true, stop);
        Shown = new(said, MayEdit && found.IsOpenAt(clock.GetCurrentInstant()), ReviewingLinks.DiscussionOf(slug, round, number), Call.Zone, found.Anonymity == Anonymity.Blind, "", NewId.Next());
        return true;
    }
}

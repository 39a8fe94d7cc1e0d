using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Reviewing.Given;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Calls.Reviewing.Discussions;

/// <summary>
/// The discussion of a submission for one of its reviewers, from when their own review is given. Before that, and to whoever is in conflict, declined or
/// handed it over, there is no such page.
/// </summary>
[NeedsSignIn]
public sealed class DiscussionModel(OwnReviews reviews, SeenByReviewers seen, Remarks remarks, SayRemark say, IClock clock, IStringLocalizerFactory all) : PageModel
{
    public OwnReview Own { get; private set; } = null!;
    public string Title { get; private set; } = "";
    public DiscussionShown Shown { get; private set; } = null!;
    public string Language => CultureInfo.CurrentUICulture.Name;

    private Speaker Speaker => new(Own.Call, Own.Round, Own.Submission.Id, Own.Review.Id, HttpContext.Actor.PersonId);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, [FromForm] Guid remark, [FromForm] string? text, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
            return NotFound();
        var typed = FieldValues.Clean(text ?? "");
        return Answer(id, "text", await say.RunAsync(Speaker, remark, typed, stop), Shown with { Text = typed, NewId = remark });
    }

    public async Task<IActionResult> OnPostWithdraw(Guid id, [FromForm] Guid remark, CancellationToken stop) =>
        await LoadAsync(id, stop) ? Answer(id, "", await say.WithdrawAsync(Speaker, remark, stop), Shown) : NotFound();

    private IActionResult Answer(Guid id, string field, FieldProblem? problem, DiscussionShown shown)
    {
        ModelState.Clear();
        if (problem is null)
        {
            Response.Headers.Location = ReviewingLinks.Discussion(id);
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        Shown = shown;
        ModelState.AddModelError(field, problem.Sentence(all));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await reviews.OneAsync(HttpContext.Actor, id, stop) is not { MayDiscuss: true } own)
            return false;
        Own = own;
        Title = seen.Title(own.Design, own.Answers, own.Submission.Number!.Value, own.Round.Anonymity);
        var said = await remarks.OfAsync(own.Round, own.Submission.Id, HttpContext.Actor.PersonId, named: false, stop);
        Shown = new(said, own.Round.IsOpenAt(clock.GetCurrentInstant()), ReviewingLinks.Discussion(id), own.Call.Zone, own.Round.Anonymity == Anonymity.Blind, "", NewId.Next());
        return true;
    }
}

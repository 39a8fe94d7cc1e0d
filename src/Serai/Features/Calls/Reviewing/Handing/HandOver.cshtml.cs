using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Reviewing.Given;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Calls.Reviewing.Handing;

/// <summary>Gives a review into another's hands, where the round lets that be. To everybody but its reviewer there is no such page.</summary>
[NeedsSignIn]
public sealed class HandOverModel(OwnReviews reviews, SeenByReviewers seen, HandOver handOver, IStringLocalizerFactory all) : PageModel
{
    public OwnReview Own { get; private set; } = null!;
    public string Title { get; private set; } = "";
    public IReadOnlyList<NamedReviewer> Offered { get; private set; } = [];
    public HandOverTyped Typed { get; private set; } = new(null, "", "", "");
    public string Language => CultureInfo.CurrentUICulture.Name;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop) || !Own.MayHandOver)
            return NotFound();
        Offered = await handOver.OfferedAsync(Own, stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, [FromForm] string? reviewer, [FromForm] string? name, [FromForm] string? email, [FromForm] string? why, CancellationToken stop)
    {
        // One that was given meanwhile is refused in words.
        if (!await FindAsync(id, stop) || !Own.Round.Delegates)
            return NotFound();
        ModelState.Clear();
        Typed = new(Guid.TryParse(reviewer, out var chosen) ? chosen : null, FieldValues.Clean(name ?? ""), FieldValues.Clean(email ?? ""), FieldValues.Clean(why ?? ""));
        var wrong = await handOver.RunAsync(HttpContext, Own, Typed, stop);
        if (wrong.Count == 0)
        {
            Response.Headers.Location = ReviewingLinks.Mine + "?handed=1";
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        Offered = await handOver.OfferedAsync(Own, stop);
        foreach (var (field, problem) in wrong)
            ModelState.AddModelError(field, problem.Sentence(all));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await reviews.OneAsync(HttpContext.Actor, id, stop) is not { } own)
            return false;
        Own = own;
        Title = seen.Title(own.Design, own.Answers, own.Submission.Number!.Value, own.Round.Anonymity);
        return true;
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Reviewing.Given;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Reviewing;

/// <summary>What the reader is to review: what is next, and by when.</summary>
[NeedsSignIn]
public sealed class MyReviewsModel(SeraiDb db, OwnReviews reviews, SeenByReviewers seen, IClock clock) : PageModel
{
    public IReadOnlyList<(OwnReview Own, string Title)> Own { get; private set; } = [];

    /// <summary>The calls of which the reader is a reviewer.</summary>
    public IReadOnlyList<Call> Calls { get; private set; } = [];

    /// <summary>Whether the reader has just given one into another's hands.</summary>
    public bool WasHandedOver { get; private set; }

    public Instant Now => clock.GetCurrentInstant();
    public string Language => CultureInfo.CurrentUICulture.Name;

    public async Task OnGet(string? handed, CancellationToken stop)
    {
        WasHandedOver = handed is not null;
        Response.Headers.CacheControl = "no-store";
        var person = HttpContext.Actor.PersonId;
        Own = [.. (await reviews.OfAsync(HttpContext.Actor, stop)).Select(o => (o, seen.Title(o.Design, o.Answers, o.Submission.Number!.Value, o.Round.Anonymity)))];
        var reviewers = db.Reviewers;
        Calls = await db.Calls.AsNoTracking().Where(c => reviewers.Any(r => r.CallId == c.Id && r.PersonId == person && r.EndedAt == null)).OrderBy(c => c.Slug).ToListAsync(stop);
    }
}

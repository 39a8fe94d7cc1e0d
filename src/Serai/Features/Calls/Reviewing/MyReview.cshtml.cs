using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Contributing;
using Serai.Features.Calls.Reviewing.Given;
using Serai.Features.Calls.Reviewing.Rounds;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Calls.Reviewing;

/// <summary>One review: what the reviewer may read of the submission, and what they write. To everybody else there is no such page.</summary>
[NeedsSignIn]
public sealed class MyReviewModel(SeraiDb db, OwnReviews reviews, SeenByReviewers seen, SaveReview save, ClosedWords closed, IClock clock, IStringLocalizerFactory all) : PageModel
{
    public OwnReview Own { get; private set; } = null!;
    public string Title { get; private set; } = "";
    public IReadOnlyList<Criterion> Judged { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Scores { get; private set; } = new Dictionary<string, string>();
    public string? ToAuthors { get; private set; }
    public string? ToOrganisers { get; private set; }
    public string? Why { get; private set; }
    public int Shown { get; private set; }
    public bool WasSaved { get; private set; }
    public IReadOnlyList<(string Title, IReadOnlyList<SeenLine> Lines)> Parts { get; private set; } = [];

    /// <summary>What others wrote, as far as the round lets it be seen; not who they are.</summary>
    public IReadOnlyList<Review> Others { get; private set; } = [];

    /// <summary>Reference letters; none in a blind round, as they name whom they are about.</summary>
    public IReadOnlyList<Contributor> Letters { get; private set; } = [];

    /// <summary>Whom to ask where the round is not open; null while it is.</summary>
    public string? Keeper { get; private set; }

    public bool IsOpen => Own.Round.IsOpenAt(clock.GetCurrentInstant());
    public string Language => CultureInfo.CurrentUICulture.Name;

    public async Task<IActionResult> OnGet(Guid id, string? saved, CancellationToken stop)
    {
        WasSaved = saved is not null;
        return await LoadAsync(id, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(Guid id, [FromForm] string? version, [FromForm] string? go, [FromForm] string? toAuthors, [FromForm] string? toOrganisers, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
            return NotFound();
        ModelState.Clear();
        Scores = Judged.ToDictionary(c => c.Id, c => Request.Form["score." + c.Id].ToString());
        (ToAuthors, ToOrganisers) = (Text(toAuthors), Text(toOrganisers));
        var shown = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var wrong = await save.RunAsync(Own, new(Scores, ToAuthors, ToOrganisers, go == "done", shown), stop);
        return wrong.Count == 0 ? Go(ReviewingLinks.One(id) + "?saved=1") : Refused(wrong);
    }

    public async Task<IActionResult> OnPostDecline(Guid id, [FromForm] string? why, [FromForm] string? kind, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
            return NotFound();
        ModelState.Clear();
        Why = FieldValues.Clean(why ?? "");
        return await save.DeclineAsync(HttpContext, Own, Why, kind == "conflict", stop) is { } problem ? Refused([("why", problem)]) : Go(ReviewingLinks.Mine);
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.ReplaceLineEndings("\n").Trim();

    private StatusCodeResult Go(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private PageResult Refused(IReadOnlyList<(string Field, FieldProblem Problem)> wrong)
    {
        foreach (var (field, problem) in wrong)
            ModelState.AddModelError(field == "version" ? "" : field, problem.Sentence(all));
        Response.StatusCode = wrong.Any(w => w.Field == "version") ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await reviews.OneAsync(HttpContext.Actor, id, stop) is not { } own)
            return false;
        (Own, Judged, Shown) = (own, Criteria.Read(own.Round.Criteria), own.Review.Version);
        Title = seen.Title(own.Design, own.Answers, own.Submission.Number!.Value, own.Round.Anonymity);
        Scores = Criteria.Scores(own.Review.Scores).ToDictionary(s => s.Key, s => s.Value.ToString(CultureInfo.InvariantCulture));
        (ToAuthors, ToOrganisers) = (own.Review.ToAuthors, own.Review.ToOrganisers);
        Keeper = IsOpen ? null : await closed.KeeperAsync(own.Call, stop);
        Parts = seen.Parts(own.Design, own.Answers, own.Round.Anonymity, Language);
        if (own.Round.Anonymity == Anonymity.Open)
        {
            var of = own.Submission.Id;
            Letters = await db.Contributors.AsNoTracking().Where(c => c.SubmissionId == of && c.Role == ContributorRole.Referee && c.State == ContributorState.Done).OrderBy(c => c.Id).ToListAsync(stop);
        }
        if (own.Round.Others == OthersReviews.Always || (own.Round.Others == OthersReviews.AfterOwn && own.Review.State == ReviewState.Done))
        {
            var (round, submission, mine) = (own.Round.Id, own.Submission.Id, own.Review.Id);
            Others = await db.Reviews.AsNoTracking().Where(r => r.RoundId == round && r.SubmissionId == submission && r.Id != mine && r.State == ReviewState.Done).OrderBy(r => r.Id).ToListAsync(stop);
        }
        return true;
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Applying;
using Serai.Features.People;
using Serai.Features.People.SignIn;
using Serai.Platform.Editing;
using Serai.Platform.Localisation;

namespace Serai.Features.Calls.Contributing;

/// <summary>Whom the writer of a submission asks to take part in it. Of a letter they learn that it came, never what it says.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class PeopleModel(
    SeraiDb db, KeepDraft drafts, AskContributor ask, IClock clock, IStringLocalizer<PeopleTexts> people, IStringLocalizerFactory all) : WritingPage(drafts)
{
    public IReadOnlyList<Contributor> Asked { get; private set; } = [];
    public Contributor Typed { get; private set; } = new();
    public string? Told { get; private set; }
    public bool MayAsk => new Contributor { Role = ContributorRole.Referee }.TakesAt(clock.GetCurrentInstant(), Call, Submission);

    public async Task<IActionResult> OnGet(string slug, string secret, string? told, CancellationToken stop)
    {
        Told = told is "asked" or "again" or "ended" ? told : null;
        return await LoadAsync(slug, secret, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(string slug, string secret, [FromForm] string? role, [FromForm] string? name, [FromForm] string? email, [FromForm] string? language, CancellationToken stop)
    {
        if (!await LoadAsync(slug, secret, stop))
            return NotFound();
        ModelState.Clear();
        Typed = new()
        {
            CallId = Call.Id, SubmissionId = Submission.Id, KeeperId = Call.KeeperId, Role = role == nameof(ContributorRole.CoAuthor) ? ContributorRole.CoAuthor : ContributorRole.Referee,
            Name = FieldValues.Clean(name ?? ""), Email = FieldValues.Clean(email ?? ""), Language = Languages.All.Any(l => l.Name == language) ? language! : Language,
        };
        foreach (var (field, problem) in await ask.ProblemsAsync(Call, Submission, Typed, stop))
            ModelState.AddModelError(field, problem.Sentence(all));
        return ModelState.IsValid ? await SendAsync(Typed, "asked", stop) : Again();
    }

    public async Task<IActionResult> OnPostAgain(string slug, string secret, [FromForm] Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(slug, secret, stop) || await FindAsync(id, stop) is not { } asked)
            return NotFound();
        ModelState.Clear();
        if (!asked.TakesAt(clock.GetCurrentInstant(), Call, Submission))
            ModelState.AddModelError("", AskContributor.Problem("TooLateToAsk").Sentence(all));
        return ModelState.IsValid ? await SendAsync(asked, "again", stop) : Again();
    }

    public async Task<IActionResult> OnPostEnd(string slug, string secret, [FromForm] Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(slug, secret, stop) || await FindAsync(id, stop) is not { } asked)
            return NotFound();
        await ask.EndAsync(asked, stop);
        return Go("ended");
    }

    private async Task<IActionResult> SendAsync(Contributor asked, string told, CancellationToken stop)
    {
        if (await ask.WaitAsync(HttpContext, asked.Email, stop) is { } wait)
        {
            ModelState.AddModelError("", WaitWords.Say(HttpContext, people, wait));
            return Page();
        }
        await ask.SendAsync(HttpContext, Call, Submission, asked, stop);
        return Go(told);
    }

    private Task<Contributor?> FindAsync(Guid id, CancellationToken stop)
    {
        var submission = Submission.Id;
        return db.Contributors.FirstOrDefaultAsync(c => c.Id == id && c.SubmissionId == submission && c.State != ContributorState.TakenBack, stop);
    }

    private StatusCodeResult Go(string told)
    {
        Response.Headers.Location = ContributingLinks.People(Call.Slug, Secret) + "?told=" + told;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, string secret, CancellationToken stop)
    {
        if (!await FindAsync(slug, secret, stop))
            return false;
        var id = Submission.Id;
        Asked = await db.Contributors.AsNoTracking().Where(c => c.SubmissionId == id && c.State != ContributorState.TakenBack).OrderBy(c => c.Id).ToListAsync(stop);
        return true;
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Applying;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Mail;

namespace Serai.Features.Calls;

/// <summary>All that was written, looked over before it is submitted; and what became of it afterwards.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class CheckModel(
    KeepDraft drafts, Submit submit, WhoSubmits who, AnswerLines lines, AnswerWords words, IMailReaders readers, IClock clock,
    IStringLocalizer<CallTexts> texts, IStringLocalizerFactory all) : WritingPage(drafts)
{
    private const int LongestName = 200;

    public IReadOnlyList<(FormPage Page, string Title, IReadOnlyList<AnswerLine> Lines)> Parts { get; private set; } = [];

    /// <summary>What is wrong with the answers, each with the page where it can be mended.</summary>
    public IReadOnlyList<(string Page, string Path, string Label, string Sentence)> Problems { get; private set; } = [];

    /// <summary>Why the reader cannot submit now; null where they can.</summary>
    public FieldProblem? Refusal { get; private set; }

    public IReadOnlyList<OrganizationBrief> Members { get; private set; } = [];
    public string? Name { get; private set; }
    public string? Email { get; private set; }
    public string? For { get; private set; }
    public bool IsOver { get; private set; }
    public string? RefusalSentence => Refusal?.Sentence(all);

    public async Task<IActionResult> OnGet(string slug, string secret, CancellationToken stop)
    {
        if (!await FindAsync(slug, secret, stop))
            return NotFound();
        (Name, Email, For) = (Submission.Name, Submission.Email, Submission.ForId?.ToString());
        if (HttpContext.Actor.PersonId is { } person && Email is null)
            (Name, Email) = (HttpContext.Actor.Name, (await readers.OfAsync(person, stop))?.Address);
        // Mostly it is whoever the form asks for first.
        if (Name is null && Design.Fields.Select(f => Answers[f.Id]).OfType<PersonAnswer>().FirstOrDefault() is { } first)
            (Name, Email) = (first.Name, first.Email);
        await ShowAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string secret, [FromForm] string? name, [FromForm] string? email, [FromForm(Name = "for")] string? forWhom, [FromForm] string? version, CancellationToken stop)
    {
        if (!await FindAsync(slug, secret, stop))
            return NotFound();
        ModelState.Clear();
        (Name, Email, For) = (FieldValues.Clean(name ?? ""), FieldValues.Clean(email ?? ""), forWhom);
        await ShowAsync(stop);
        CheckReader();
        if (ModelState.IsValid && Problems.Count == 0 && int.TryParse(version, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var shown))
        {
            var (problem, wrong) = await submit.RunAsync(HttpContext, Call, Design, Submission.Id, new(shown, Name, Email, Guid.TryParse(forWhom, out var id) ? id : null, Secret), stop);
            if (problem is null && wrong.Count == 0)
            {
                Response.Headers.Location = CallLinks.Check(slug, secret) + "?submitted=1";
                return StatusCode(StatusCodes.Status303SeeOther);
            }
            if (problem is not null)
                ModelState.AddModelError(problem.Code == "ForWhom" ? "for" : "", problem.Sentence(all));
            Tell(wrong);
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostWithdraw(string slug, string secret, CancellationToken stop)
    {
        if (!await FindAsync(slug, secret, stop))
            return NotFound();
        ModelState.Clear();
        if (await submit.WithdrawAsync(HttpContext, Call, Submission.Id, stop) is not { } problem)
        {
            Response.Headers.Location = CallLinks.Check(slug, secret) + "?withdrawn=1";
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        (Name, Email, For) = (Submission.Name, Submission.Email, Submission.ForId?.ToString());
        await ShowAsync(stop);
        ModelState.AddModelError("", problem.Sentence(all));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private void CheckReader()
    {
        if (Name!.Length is 0 or > LongestName)
            ModelState.AddModelError("name", texts["Problem.NameMissing", LongestName]);
        if (!MailAddresses.IsOne(Email!))
            ModelState.AddModelError("email", texts["Problem.EmailWrong", Email!]);
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var told = lines.Of(Design, Answers, Language);
        Parts = [.. Pages.Select(p => (p.Page, p.Title, (IReadOnlyList<AnswerLine>)[.. told.Where(l => PageOf(l.Path) == p.Page.Id)]))];
        Members = Call.Audience == CallAudience.Members && Submission.InvitationId is null ? await who.MembersOfAsync(HttpContext.Actor, Call, now, Language, stop) : [];
        For ??= Members is [var only] ? only.Id.ToString() : null;
        Refusal = await who.RefusesAsync(HttpContext.Actor, Call, Submission, Members.Count > 0 ? Members[0].Id : null, now, stop);
        IsOver = Refusal?.Code == "Closed";
        Tell(AnswerRules.Check(Design, Answers, now, before: Submission.Answers is { } sent ? KeepDraft.Answers(Design, sent) : null));
    }

    private void Tell(IReadOnlyList<AnswerProblem> wrong) => Problems =
        [.. wrong.Select(p => (PageOf(p.Path), p.Path.ToString(), Design.Field(p.Path.Field)!.Label.In(Language, Design.FirstLanguage), words.Of(Design, p)))];

    private string PageOf(FieldPath path) => Design.Pages.First(p => p.Fields.Any(f => f.Id == (path.Group ?? path.Field))).Id;
}

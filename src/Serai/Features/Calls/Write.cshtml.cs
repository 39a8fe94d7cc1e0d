using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Shown;
using Serai.Forms;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;

namespace Serai.Features.Calls;

/// <summary>One page of the form, as its writer fills it in.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
[RequestSizeLimit(FileStore.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = FileStore.MostBytes + (1 << 20), ValueCountLimit = 4096)]
public sealed class WriteModel(
    SeraiDb db, KeepDraft drafts, WrittenPage written, AnswerWords words, IClock clock,
    IStringLocalizer<CallTexts> texts, IStringLocalizer<FileTexts> fileTexts, IStringLocalizerFactory all) : WritingPage(drafts)
{
    /// <summary>What a page's buttons say in the form's <c>go</c>.</summary>
    public const string Next = "next", Back = "back", Save = "save", Keep = "keep";

    public FormPage At { get; private set; } = null!;
    public IReadOnlyList<WrittenField> Fields { get; private set; } = [];
    public int Shown { get; private set; }

    /// <summary>What is wrong, each with its place on the page.</summary>
    public IReadOnlyList<(string Path, string Sentence)> Problems { get; private set; } = [];

    public string? Said { get; private set; }

    public async Task<IActionResult> OnGet(string slug, string secret, [FromQuery(Name = "page")] string? at, CancellationToken stop)
    {
        if (!await FindAsync(slug, secret, stop))
            return NotFound();
        if (Find(at) is not { } page)
            return NotFound();
        At = page;
        Show([]);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string secret, [FromQuery(Name = "page")] string? at, [FromForm] string? version, [FromForm] string? go, [FromForm] string? live, CancellationToken stop)
    {
        if (!await FindAsync(slug, secret, stop) || Find(at) is not { } page)
            return NotFound();
        ModelState.Clear();
        At = page;
        var before = Answers;
        var refused = await written.RefusesAsync(HttpContext, page, stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var answers = Answers = Unfrozen(await written.ReadAsync(HttpContext, Design, before, page, refused, stop), before, page);
        var shown = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        if (await Drafts.SaveAsync(HttpContext, Submission, answers, shown, stop) is { } problem)
            return Refused(problem, before, go);
        await transaction.CommitAsync(stop);
        if (go == Keep)
            return new JsonResult(new { version = Submission.Version, said = texts["Saved", Submission.SavedAt.InZone(DateTimeZoneProviders.Tzdb[Call.Zone]).LocalDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)].Value });
        var wrong = refused.Select(r => (r.Key, r.Value.Sentence(fileTexts))).ToList();
        if (go == Next)
            wrong.AddRange(AnswerRules.Check(Design, answers, clock.GetCurrentInstant(), page.Id, Before()).Select(p => (p.Path.ToString(), words.Of(Design, p))));
        if (wrong.Count > 0)
            return Again(wrong, StatusCodes.Status422UnprocessableEntity);
        // What the answers made relevant on this very page was not seen yet, unless the script showed it.
        if (go == Next && live != "1" && Relevance.Of(Design, answers).Paths.Except(Relevance.Of(Design, before).Paths).Any(p => IsOn(page, p) && p.Group is null))
        {
            Said = texts["MoreQuestions"];
            return Again([], StatusCodes.Status200OK);
        }
        Response.Headers.Location = After(go);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    // What may no longer be changed is not sent by a browser either.
    private FormAnswers Unfrozen(FormAnswers answers, FormAnswers before, FormPage page)
    {
        var now = clock.GetCurrentInstant();
        if (Submission.Answers is null)
            return answers;
        foreach (var field in page.Fields)
            if (field.IsFrozenAt(now))
                answers = answers.With(field.Id, before[field.Id]);
            else
                for (var i = 0; i < Math.Min(answers.Entries(field.Id).Count, before.Entries(field.Id).Count); i++)
                    foreach (var inner in field.Fields.Where(f => f.IsFrozenAt(now)))
                        answers = answers.With(new FieldPath(inner.Id, field.Id, i), before[new FieldPath(inner.Id, field.Id, i)]);
        return answers;
    }

    private FormAnswers? Before() => Submission.Answers is { } sent ? KeepDraft.Answers(Design, sent) : null;

    private static bool IsOn(FormPage page, FieldPath path) => page.Fields.Any(f => f.Id == (path.Group ?? path.Field));

    private FormPage? Find(string? id) => Pages.Select(p => p.Page).FirstOrDefault(p => id is null || p.Id == id);

    private string After(string? go)
    {
        List<string> pages = [.. Pages.Select(p => p.Page.Id)];
        var here = pages.IndexOf(At.Id);
        var next = go switch { Next => here + 1, Back => here - 1, _ => here };
        return next < pages.Count ? CallLinks.Write(Call.Slug, Secret, pages[Math.Max(next, 0)]) + (go == Save ? "&saved=1" : "") : CallLinks.Check(Call.Slug, Secret);
    }

    // What the other window saved stands beside each field that differs, and saving once more overwrites it knowingly.
    private ActionResult Refused(FieldProblem problem, FormAnswers there, string? go)
    {
        if (go == Keep)
            return new JsonResult(new { problem = problem.Sentence(all) }) { StatusCode = StatusCodes.Status409Conflict };
        var differs = Relevance.Of(Design, there).Paths.Where(p => IsOn(At, p) && !Equals(there[p], Answers[p]) && there[p] is not (null or GroupAnswer))
            .Select(p => (p.ToString(), texts["There", words.Value(Design, p, there[p]!, Language)].Value)).ToList();
        ModelState.AddModelError("", problem.Sentence(all));
        return (ActionResult)Again(differs, StatusCodes.Status409Conflict);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again(IReadOnlyList<(string, string)> wrong, int status)
    {
        Show(wrong);
        Response.StatusCode = status;
        return Page();
    }

    private void Show(IReadOnlyList<(string Path, string Sentence)> wrong)
    {
        (Problems, Shown) = (wrong, Submission.Version);
        Fields = new PageOfFields(Design, Answers, Before(), Language, clock.GetCurrentInstant(), wrong).Of(At);
        if (HttpContext.Request.Query.ContainsKey("saved") && HttpMethods.IsGet(Request.Method))
            Said = texts["Saved.Here"];
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Applying;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;

namespace Serai.Features.Calls.Contributing;

/// <summary>Where the link of a co-author or referee leads.</summary>
[AllowAnonymous]
[RequestSizeLimit(FileStore.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = FileStore.MostBytes + (1 << 20))]
public sealed class AskedModel(
    SeraiDb db, CallQueries calls, OrganizationQueries organizations, AnswerAsked answer, AnswerLines lines, FileScan scan, IClock clock, IStringLocalizer<FileTexts> files, IStringLocalizerFactory all) : CallPage(db, calls, organizations)
{
    public Contributor Asked { get; private set; } = null!;
    public Submission Submission { get; private set; } = null!;
    public string Secret { get; private set; } = "";
    public string? Letter { get; private set; }
    public string? Why { get; private set; }
    public bool WasSaved { get; private set; }
    public bool Takes => Asked.TakesAt(clock.GetCurrentInstant(), Call, Submission);

    /// <summary>What was submitted, without what is told about persons in private: co-authors read it.</summary>
    public IReadOnlyList<AnswerLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, string secret, string? saved, CancellationToken stop)
    {
        WasSaved = saved is not null;
        return await LoadAsync(slug, secret, stop) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostConfirm(string slug, string secret, [FromForm] string? version, CancellationToken stop) => SayAsync(slug, secret, version, yes: true, null, stop);

    public Task<IActionResult> OnPostDecline(string slug, string secret, [FromForm] string? version, [FromForm] string? why, CancellationToken stop) => SayAsync(slug, secret, version, yes: false, why, stop);

    public async Task<IActionResult> OnPostLetter(string slug, string secret, [FromForm] string? version, [FromForm] string? letter, IFormFile? file, CancellationToken stop)
    {
        if (!await LoadAsync(slug, secret, stop))
            return NotFound();
        ModelState.Clear();
        Letter = letter?.ReplaceLineEndings("\n").Trim();
        if (file is not null)
        {
            await using var content = file.OpenReadStream();
            var why = FileStore.Refuses(file.Length) is var size and not FileRefused.None ? size : await FileTypes.RefusesAsync(file.FileName, content, stop);
            if (why != FileRefused.None)
                ModelState.AddModelError("file", files[why.ToString(), why == FileRefused.TooLarge ? FileStore.MostBytes >> 20 : file.FileName]);
            else if (await scan.RefusesAsync(file.FileName, content, stop) is { } found)
                ModelState.AddModelError("file", found.Sentence(files));
        }
        CheckVersion(version);
        if (ModelState.IsValid && await answer.GiveAsync(HttpContext, Call, Submission, Asked, Letter, file, stop) is var (field, problem))
            ModelState.AddModelError(field, problem.Sentence(all));
        return Done(slug, secret);
    }

    private async Task<IActionResult> SayAsync(string slug, string secret, string? version, bool yes, string? why, CancellationToken stop)
    {
        if (!await LoadAsync(slug, secret, stop) || (yes && Asked.Role == ContributorRole.Referee))
            return NotFound();
        ModelState.Clear();
        Why = FieldValues.Clean(why ?? "");
        CheckVersion(version);
        if (ModelState.IsValid && await answer.SayAsync(HttpContext, Call, Submission, Asked, yes, Why, stop) is var (field, problem))
            ModelState.AddModelError(field, problem.Sentence(all));
        return Done(slug, secret);
    }

    // Another window may have answered meanwhile.
    private void CheckVersion(string? version)
    {
        if (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var shown) || shown != Asked.Version)
            ModelState.AddModelError("", AskContributor.Problem("ChangedMeanwhile").Sentence(all));
    }

    private ActionResult Done(string slug, string secret)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        Response.Headers.Location = ContributingLinks.Asked(slug, secret) + "?saved=1";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> LoadAsync(string slug, string secret, CancellationToken stop)
    {
        if (!await FindAsync(slug, null, stop) || Call.PublishedAt is null || await answer.FindAsync(Call.Id, secret, stop) is not var (asked, submission))
            return false;
        Response.Headers["Referrer-Policy"] = "same-origin";
        await ReadKeeperAsync(stop);
        (Asked, Submission, Secret, Letter, Why) = (asked, submission, secret, asked.Letter, asked.Why);
        if (asked.Role == ContributorRole.CoAuthor && submission.Answers is { } sent)
        {
            var design = await Calls.DesignAsync(Call.Id, submission.FormNumber, stop);
            Lines = [.. lines.Of(design, KeepDraft.Answers(design, sent), CultureInfo.CurrentUICulture.Name).Where(l => IsShared(design, l.Path))];
        }
        return true;
    }

    private static bool IsShared(FormDesign design, FieldPath path) => design.Field(path.Field) is { } field && (!field.IsPersonal || field.Kind is FieldKind.Person or FieldKind.Organization);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Office.Kinds;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;
using Serai.Platform.History;
using Serai.Ui.Editing;

namespace Serai.Features.Office;

/// <summary>Takes a file in.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
[RequestSizeLimit(FileStore.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = FileStore.MostBytes + (1 << 20))]
public sealed class NewFileModel(SeraiDb db, FilePart part, RecordEditor editor, FileStore files, FileScan scan, IStringLocalizer<FileTexts> texts, IStringLocalizerFactory all) : OfficePage(db)
{
    public string? Title { get; private set; }

    public async Task<IActionResult> OnGet(string organization, string partner, CancellationToken stop) => await FindAsync(organization, partner, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string organization, string partner, IFormFile? file, string? title, CancellationToken stop)
    {
        if (!await FindAsync(organization, partner, stop))
            return NotFound();
        ModelState.Clear();
        Title = title;
        if (file is null)
            return Again("file", texts["Missing"]);
        if (FileStore.Refuses(file.Length) is var refused and not FileRefused.None)
            return Again("file", texts[refused.ToString(), FileStore.MostBytes >> 20]);
        await using var content = file.OpenReadStream();
        if (await scan.RefusesAsync(file.FileName, content, stop) is { } found)
            return Again("file", found.Sentence(texts));
        var outcome = await editor.AddAsync(part, OfficePart.Within(Office, Partner), new() { [FilePart.Title] = title ?? "" }, at => HttpContext.Doing("add", at.Subject, at.SubjectId), stop,
            async step => await KeepAsync(content, file.FileName, stop));
        switch (outcome)
        {
            case Outcome.Saved saved:
                Response.Headers.Location = EditingLinks.After(saved.At.Page, saved.Step);
                return StatusCode(StatusCodes.Status303SeeOther);
            case Outcome.Wrong wrong:
                return Again(FilePart.Title, wrong.Problems.Values.First().Sentence(all));
            default:
                return NotFound();
        }
    }

    // In the transaction in which its row is added: both come, or neither.
    private async Task<bool> KeepAsync(Stream content, string name, CancellationToken stop)
    {
        var stored = await files.PutAsync(content, name, HttpContext.Actor.PersonId, stop);
        Db.ChangeTracker.Entries<OfficeFile>().Single().Entity.FileId = stored.Id;
        return true;
    }

    private PageResult Again(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}

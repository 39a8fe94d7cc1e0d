using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;
using Serai.Platform.History;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>Takes a document in.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
[RequestSizeLimit(FileStore.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = FileStore.MostBytes + (1 << 20))]
public sealed class NewDocumentModel(
    SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties, DocumentPart part, RecordEditor editor, FileStore files, FileScan scan,
    IStringLocalizer<FileTexts> texts, IStringLocalizerFactory all) : AgreementPage(db, queries, organizations, staff, parties)
{
    public string? Title { get; private set; }

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) => await FindAsync(slug, Right.Edit, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, IFormFile? file, string? title, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        Title = title;
        if (file is null)
            return Again("file", texts["Missing"]);
        if (FileStore.Refuses(file.Length) is var refused and not FileRefused.None)
            return Again("file", texts[refused.ToString(), FileStore.MostBytes >> 20]);
        await using var content = file.OpenReadStream();
        if (await FileTypes.RefusesAsync(file.FileName, content, stop) is var lies and not FileRefused.None)
            return Again("file", texts[lies.ToString(), file.FileName]);
        if (await scan.RefusesAsync(file.FileName, content, stop) is { } found)
            return Again("file", found.Sentence(texts));
        var outcome = await editor.AddAsync(part, Slug, new() { [DocumentPart.Title] = title ?? "" }, at => HttpContext.Doing("add", at.Subject, at.SubjectId), stop,
            async step => await KeepAsync(content, file.FileName, stop));
        switch (outcome)
        {
            case Outcome.Saved saved:
                Response.Headers.Location = EditingLinks.After(saved.At.Page, saved.Step);
                return StatusCode(StatusCodes.Status303SeeOther);
            case Outcome.Wrong wrong:
                return Again(DocumentPart.Title, wrong.Problems.Values.First().Sentence(all));
            default:
                return NotFound();
        }
    }

    // In the transaction in which its row is added: both come, or neither.
    private async Task<bool> KeepAsync(Stream content, string name, CancellationToken stop)
    {
        var stored = await files.PutAsync(content, name, HttpContext.Actor.PersonId, stop);
        Db.ChangeTracker.Entries<AgreementFile>().Single(e => e.State == Microsoft.EntityFrameworkCore.EntityState.Added).Entity.FileId = stored.Id;
        return true;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}

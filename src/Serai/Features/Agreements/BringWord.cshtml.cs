using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Comments;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Versions;
using Serai.Features.Agreements.Wording;
using Serai.Features.Agreements.Wording.Word;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;
using Serai.Platform.Localisation;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>Takes the text of one language from a document of Word; the other languages stay as they are.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
[RequestSizeLimit(WordIn.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = WordIn.MostBytes + (1 << 20))]
public sealed class BringWordModel(
    SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties, MakeVersion make, CommentsOfWord said, FileScan scan, IStringLocalizer<AgreementWordingTexts> words, IStringLocalizer<FileTexts> files, IStringLocalizerFactory texts)
    : AgreementPage(db, queries, organizations, staff, parties)
{
    public string Language { get; private set; } = Languages.English;

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop))
            return NotFound();
        Language = AgreementFields.Lines(Agreement.Languages).FirstOrDefault() ?? Languages.English;
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string? language, IFormFile? file, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        Language = FieldValues.Clean(language ?? "");
        if (LanguageTag.Written(Language) is not { } tag)
            return Again("language", [new FieldProblem(FieldProblem.NotALanguage, Language).Sentence(texts)]);
        if (file is null || FileStore.Refuses(file.Length) is not FileRefused.None)
            return Again("file", [file is null ? files["Missing"] : files[FileStore.Refuses(file.Length).ToString(), FileStore.MostBytes >> 20]]);
        if (await scan.RefusesAsync(file, stop) is { } found)
            return Again("file", [found.Sentence(files)]);
        var bytes = new byte[file.Length];
        await using (var content = file.OpenReadStream())
            await content.ReadExactlyAsync(bytes, stop);
        if (WordIn.Read(bytes, out var problems, tag) is not { } read)
            return Again("file", problems.Select(p => p.Sentence(words)));
        if (read.Text.IsEmpty)
            return Again("file", [new WordingProblem(WordingProblemCode.WordNoText).Sentence(words)]);
        var newest = await Db.NewestAsync(Agreement.Id, stop);
        List<InLanguage> all = [.. (newest?.Content().Texts ?? []).Where(t => t.Language != tag), new(tag, read.Text)];
        var (_, step, problem) = await make.RunAsync(HttpContext, Agreement.Id, all, newest?.Digest, FieldValues.Clean(file.FileName), stop, await said.WithAsync(Agreement.Id, read, tag, HttpContext.Actor, FieldValues.Clean(file.FileName), stop));
        if (problem is not null)
            return Again("file", [problem.Sentence(texts)]);
        Response.Headers.Location = step is { } made ? EditingLinks.After(AgreementLinks.Text(slug), made) : AgreementLinks.Text(slug);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again(string field, IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            ModelState.AddModelError(field, sentence);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}

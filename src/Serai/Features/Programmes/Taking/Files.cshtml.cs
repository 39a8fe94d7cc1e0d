using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;

namespace Serai.Features.Programmes.Taking;

/// <summary>The documents of an edition, for all who take part or for one group.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
[RequestSizeLimit(FileStore.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = FileStore.MostBytes + (1 << 20))]
public sealed class FilesModel(
    SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, ParticipantList list, KeepEditionFile keep, FileScan scan, IStringLocalizer<FileTexts> files, IStringLocalizerFactory all) : TakingPage(db, programmes, organizations, all)
{
    public IReadOnlyList<EditionFile> Found { get; private set; } = [];
    public IReadOnlyList<string> Groups { get; private set; } = [];
    public string Title { get; private set; } = "";
    public string Group { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop) => await LoadAsync(slug, edition, Right.SeeOffice, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string edition, IFormFile? file, [FromForm] string? title, [FromForm] string? group, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        (Title, Group) = (FieldValues.Clean(title ?? ""), FieldValues.Clean(group ?? ""));
        if (Title.Length > EditionFile.LongestTitle)
            return Again("title", EditionTurn.Problem("TooLongText", EditionFile.LongestTitle));
        if (HiddenSigns.First(Title) is { } sign)
            return Again("title", EditionTurn.Problem("HiddenSign", sign));
        if (Group.Length > 0 && !Groups.Contains(Group, StringComparer.Ordinal))
            return Again("group", EditionTurn.Problem("NoSuchGroup", Group));
        if (file is null)
            return Again("file", files["Missing"].Value);
        if (FileStore.Refuses(file.Length) is var refused and not FileRefused.None)
            return Again("file", files[refused.ToString(), FileStore.MostBytes >> 20].Value);
        await using var content = file.OpenReadStream();
        if (await FileTypes.RefusesAsync(file.FileName, content, stop) is var lies and not FileRefused.None)
            return Again("file", files[lies.ToString(), file.FileName].Value);
        if (await scan.RefusesAsync(file.FileName, content, stop) is { } found)
            return Again("file", found.Sentence(files));
        var turned = await keep.AddAsync(HttpContext, Programme, Edition, content, file.FileName, Title, Group.Length == 0 ? null : Group, stop);
        return turned.Problem is { } problem ? Again("file", problem) : Go(TakingLinks.Files(slug, edition), turned.Step);
    }

    public async Task<IActionResult> OnPostRemove(string slug, string edition, [FromForm] Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        var turned = await keep.RemoveAsync(HttpContext, Programme, Edition, id, stop);
        return turned.Problem is { } problem ? Again("", problem) : Go(TakingLinks.Files(slug, edition), turned.Step);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        return Again();
    }

    private async Task<bool> LoadAsync(string slug, string edition, Right right, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, right, stop))
            return false;
        var id = Edition.Id;
        Found = [.. (await Db.EditionFiles.AsNoTracking().Where(f => f.EditionId == id).ToListAsync(stop)).OrderBy(f => f.Title, StringComparer.Ordinal)];
        Groups = await list.GroupsAsync(id, stop);
        return true;
    }
}

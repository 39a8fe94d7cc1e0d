using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Files.Store;

namespace Serai.Features.Programmes.Taking;

/// <summary>Brings participants from a list: what each row becomes, then the button that takes them in.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
[RequestSizeLimit(BroughtRows.MostBytes * 4)]
[RequestFormLimits(MultipartBodyLengthLimit = BroughtRows.MostBytes * 4, ValueLengthLimit = BroughtRows.MostBytes * 4)]
public sealed class BringModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, BringParticipants bring, FileScan scan, IStringLocalizer<FileTexts> files, IStringLocalizerFactory all)
    : TakingPage(db, programmes, organizations, all)
{
    private const string Pasted = "pasted.csv", PastedTable = "pasted.tsv";

    private readonly IStringLocalizerFactory words = all;

    public string Text { get; private set; } = "";

    /// <summary>The list that is looked over; null before one was brought.</summary>
    public IReadOnlyList<JudgedRow>? Judged { get; private set; }

    public string Carried { get; private set; } = "";
    public int Coming => Judged?.Count(j => j.Participant is not null) ?? 0;
    public IReadOnlyDictionary<Guid, OrganizationBrief> Institutions { get; private set; } = new Dictionary<Guid, OrganizationBrief>();

    /// <summary>Lists that were taken in and can be taken back, the latest first.</summary>
    public IReadOnlyList<ParticipantImport> Imports { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop) => await LoadAsync(slug, edition, stop) ? Page() : NotFound();

    /// <summary>The dry run.</summary>
    public async Task<IActionResult> OnPost(string slug, string edition, [FromForm] string? text, IFormFile? file, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop))
            return NotFound();
        ModelState.Clear();
        Text = (text ?? "").ReplaceLineEndings("\n").Trim();
        if (file is { Length: > BroughtRows.MostBytes })
            return Again("file", EditionTurn.Problem("ListTooLarge", BroughtRows.MostBytes >> 20));
        if (file is null or { Length: 0 } && Text.Length == 0)
            return Again("file", EditionTurn.Problem("NoList"));
        if (file is { Length: > 0 } && await scan.RefusesAsync(file, stop) is { } found)
        {
            ModelState.AddModelError("file", found.Sentence(files));
            return Again();
        }
        var isFile = file is { Length: > 0 };
        var (stream, name) = isFile ? (await BufferedAsync(file!, stop), file!.FileName) : (new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Text)), Text.Contains('\t', StringComparison.Ordinal) ? PastedTable : Pasted);
        var list = await BroughtRows.ReadAsync(stream, name, isFile ? null : "utf-8", words, stop);
        if (list.Problem is { } problem)
        {
            ModelState.AddModelError(isFile ? "file" : "text", problem);
            return Again();
        }
        await ShowAsync(list.Rows, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostTake(string slug, string edition, [FromForm] string? rows, [FromForm] string? coming, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop))
            return NotFound();
        ModelState.Clear();
        if (BroughtRows.Read(rows) is not { } brought)
            return Again("file", EditionTurn.Problem("NoList"));
        var turned = await bring.RunAsync(HttpContext, Programme, Edition, brought, Whole(coming) ?? -1, stop);
        if (turned.Problem is not { } problem)
            return Go(TakingLinks.List(slug, edition), turned.Step);
        await ShowAsync(brought, stop);
        return Again("", problem);
    }

    private async Task ShowAsync(IReadOnlyList<BroughtRow> rows, CancellationToken stop)
    {
        (Judged, Carried) = (await bring.JudgeAsync(Edition, rows, stop), BroughtRows.Write(rows));
        Institutions = await BriefsAsync(Judged.Select(j => j.Participant?.InstitutionId), stop);
    }

    private static async Task<MemoryStream> BufferedAsync(IFormFile file, CancellationToken stop)
    {
        var copy = new MemoryStream((int)file.Length);
        await file.CopyToAsync(copy, stop);
        copy.Position = 0;
        return copy;
    }

    private async Task<bool> LoadAsync(string slug, string edition, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return false;
        var id = Edition.Id;
        Imports = [.. (await Db.ParticipantImports.AsNoTracking().Where(i => i.EditionId == id && i.TakenBackAt == null).ToListAsync(stop)).OrderByDescending(i => i.FirstNumber)];
        return true;
    }
}

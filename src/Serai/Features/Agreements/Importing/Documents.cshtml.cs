using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Importing.Bringing;
using Serai.Features.Agreements.Importing.Reading;
using Serai.Features.Agreements.Importing.Showing;
using Serai.Platform.Auth;
using Serai.Platform.Files.Store;

namespace Serai.Features.Agreements.Importing;

/// <summary>The documents beside a register, and which rows they belong to.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
[RequestSizeLimit(BringDocuments.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = BringDocuments.MostBytes + (1 << 20))]
public sealed class DocumentsModel(SeraiDb db, ImportQueries queries, ReadRegister read, BringDocuments bring, IStringLocalizer<ImportTexts> texts, IStringLocalizer<FileTexts> fileTexts) : ImportPage(db, queries)
{
    public const int MostShown = 500;

    public IReadOnlyList<(AgreementImportDocument Document, IReadOnlyList<int> Rows)> Documents { get; private set; } = [];

    /// <summary>Names that rows give and for which there is no document.</summary>
    public IReadOnlyList<(int Row, string Name)> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGet(string organization, Guid id, CancellationToken stop)
    {
        if (!await FindAsync(organization, id, stop))
            return NotFound();
        if (Import.State == ImportState.Columns)
            return Go(ImportLinks.Columns(Slug, id));
        if (!Import.IsOpen)
            return Go(ImportLinks.Show(Slug, id));
        await LoadAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(string organization, Guid id, List<IFormFile>? files, CancellationToken stop)
    {
        if (!await FindAsync(organization, id, stop))
            return NotFound();
        if (!Import.IsOpen)
            return Go(ImportLinks.Show(Slug, id));
        ModelState.Clear();
        try
        {
            if (files is { Count: > 0 } && await bring.RunAsync(id, files, HttpContext.Actor.PersonId, stop) > 0)
                return Go(ImportLinks.Documents(Slug, id));
            ModelState.AddModelError("files", texts["Documents.None"]);
        }
        catch (DocumentsRefused refused)
        {
            ModelState.AddModelError("files", refused.Found?.Sentence(fileTexts) ?? texts["Documents." + refused.Code, refused.File, refused.Bound]);
        }
        Db.ChangeTracker.Clear();
        await LoadAsync(stop);
        return Again();
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        var match = new MatchDocuments(await Db.AgreementImportDocuments.AsNoTracking().Where(d => d.ImportId == Import.Id).ToListAsync(stop));
        var (rows, missing) = (new Dictionary<Guid, List<int>>(), new List<(int, string)>());
        foreach (var (row, said) in (await read.OfAsync(Import, stop)).Rows.Where(r => r.Read is not null))
        {
            var (found, gone, _) = match.Of(said!.Files, said.Reference);
            missing.AddRange(gone.Select(name => (row.Number, name)));
            foreach (var document in found)
                (rows.TryGetValue(document.Id, out var its) ? its : rows[document.Id] = []).Add(row.Number);
        }
        Documents = [.. match.All.Select(d => (d, (IReadOnlyList<int>)(rows.GetValueOrDefault(d.Id) ?? []))).OrderBy(d => d.Item2.Count > 0)];
        Missing = missing;
    }
}

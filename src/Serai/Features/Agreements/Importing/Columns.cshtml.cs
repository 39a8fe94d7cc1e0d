using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Importing.Naming;
using Serai.Features.Agreements.Importing.Reading;
using Serai.Features.Agreements.Importing.Showing;
using Serai.Platform;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Importing;

/// <summary>What the columns of a register are for: told from their names, and to be said by somebody.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class ColumnsModel(SeraiDb db, ImportQueries queries, LookUpPartners names, IStringLocalizer<ImportTexts> texts, ImportWords words) : ImportPage(db, queries)
{
    public const string Field = "column.";
    private const int Shown = 5;

    public IReadOnlyList<string> Header { get; private set; } = [];
    public IReadOnlyList<ColumnPurpose?> Purposes { get; private set; } = [];
    public IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> Rows { get; private set; } = [];
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGet(string organization, Guid id, CancellationToken stop)
    {
        if (!await FindAsync(organization, id, stop))
            return NotFound();
        if (!Import.IsOpen)
            return Go(ImportLinks.Show(Slug, id));
        await LoadAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(string organization, Guid id, string? confidentiality, CancellationToken stop)
    {
        if (!await FindAsync(organization, id, stop))
            return NotFound();
        if (!Import.IsOpen)
            return Go(ImportLinks.Show(Slug, id));
        await LoadAsync(stop);
        Purposes = [.. Header.Select((_, at) => EnumNames.Read<ColumnPurpose>(Request.Form[Field + at.ToString(System.Globalization.CultureInfo.InvariantCulture)]))];
        Problem = !Purposes.Contains(ColumnPurpose.Partner) ? texts["Problem.NoPartnerColumn"].Value
            : Purposes.OfType<ColumnPurpose>().GroupBy(p => p).FirstOrDefault(g => g.Count() > 1) is { } twice ? texts["Problem.ColumnTwice", words.Column(twice.Key)].Value
            : null;
        if (Problem is not null)
            return Again();
        (Import.Purposes, Import.Confidentiality) = (Purposes, EnumNames.Read<Confidentiality>(confidentiality) ?? Confidentiality.Office);
        try
        {
            await names.GatherAsync(Import, await Db.AgreementImportRows.AsNoTracking().Where(r => r.ImportId == id).ToListAsync(stop), stop);
            await Db.SaveChangesAsync(stop);
            await names.RunAsync(Import, stop);
            await Db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException problem) when (Overtaken.Is(problem))
        {
            // Sent twice, or somebody else said it at the same moment: what was said first stands.
        }
        return Go(ImportLinks.Words(Slug, id));
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        (Header, Purposes) = (Import.Heads, Import.Purposes);
        Rows = [.. (await Db.AgreementImportRows.AsNoTracking().Where(r => r.ImportId == Import.Id).OrderBy(r => r.Number).Take(Shown).ToListAsync(stop)).Select(r => (r.Number, r.All))];
    }
}

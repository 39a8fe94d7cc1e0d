using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Importing.Bringing;
using Serai.Features.Agreements.Importing.Naming;
using Serai.Features.Agreements.Importing.Reading;
using Serai.Features.Agreements.Importing.Showing;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Importing;

/// <summary>One row alone: what is wrong with it, its cells to be put right, and whether it is left out.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class RowModel(SeraiDb db, ImportQueries queries, ReadRegister read, LookUpPartners names) : ImportPage(db, queries)
{
    public const string Cell = "cell.", Out = "out", Back = "back";
    private const int Longest = 20_000;

    public AgreementImportRow Row { get; private set; } = null!;
    public RowRead? Read { get; private set; }

    /// <summary>The columns that are for something, with what stands there.</summary>
    public IReadOnlyList<(int At, ColumnPurpose Purpose, string Head, string Text)> Cells { get; private set; } = [];

    public bool IsOvertaken { get; private set; }

    public async Task<IActionResult> OnGet(string organization, Guid id, Guid row, CancellationToken stop) => await LoadAsync(organization, id, row, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string organization, Guid id, Guid row, int seen, string? what, CancellationToken stop)
    {
        if (!await LoadAsync(organization, id, row, stop))
            return NotFound();
        if (!Import.IsOpen || Row.Step is not null)
            return Go(ImportLinks.Show(Slug, id));
        try
        {
            if (Row.Version != seen)
                throw new DbUpdateConcurrencyException();
            if (what is Out or Back)
                Row.IsLeftOut = what == Out;
            else
                Correct();
            await Db.SaveChangesAsync(stop);
            await GatherAsync(stop);
        }
        catch (DbUpdateException problem) when (Overtaken.Is(problem))
        {
            Db.ChangeTracker.Clear();
            await LoadAsync(organization, id, row, stop);
            IsOvertaken = true;
            return Again(StatusCodes.Status409Conflict);
        }
        return Go(what is Out or Back ? ImportLinks.Changes(Slug, id) : ImportLinks.Row(Slug, id, row));
    }

    private void Correct()
    {
        var cells = Row.All.ToList();
        foreach (var (at, _, _, _) in Cells)
            if (Request.Form[Cell + at.ToString(CultureInfo.InvariantCulture)].ToString() is { Length: <= Longest } text)
            {
                while (cells.Count <= at)
                    cells.Add("");
                cells[at] = text.Replace("\r\n", "\n", StringComparison.Ordinal);
            }
        Row.Cells = BringRegister.Kept(cells);
    }

    // Another partner may stand there now.
    private async Task GatherAsync(CancellationToken stop)
    {
        if (Import.State == ImportState.Columns)
            return;
        await names.GatherAsync(Import, await Db.AgreementImportRows.AsNoTracking().Where(r => r.ImportId == Import.Id).ToListAsync(stop), stop);
        await Db.SaveChangesAsync(stop);
        await names.RunAsync(Import, stop);
        await Db.SaveChangesAsync(stop);
    }

    private async Task<bool> LoadAsync(string organization, Guid id, Guid row, CancellationToken stop)
    {
        if (!await FindAsync(organization, id, stop) || await Db.AgreementImportRows.FirstOrDefaultAsync(r => r.Id == row && r.ImportId == id, stop) is not { } found)
            return false;
        Row = found;
        var (heads, all) = (Import.Heads, found.All);
        Cells = [.. Import.Purposes.Select((p, at) => (at, p)).Where(c => c.p is not null).Select(c => (c.at, c.p!.Value, c.at < heads.Count ? heads[c.at] : "", c.at < all.Count ? all[c.at] : ""))];
        if (found.Problem is null)
            Read = await read.OfAsync(Import, found, stop);
        return true;
    }
}

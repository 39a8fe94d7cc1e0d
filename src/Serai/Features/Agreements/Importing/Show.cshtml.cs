using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Importing.Bringing;
using Serai.Features.Agreements.Importing.Naming;
using Serai.Features.Agreements.Importing.Showing;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Importing;

/// <summary>Where an import stands, and what became of it: taken in, put away, or to be gone on with.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class ShowModel(SeraiDb db, ImportQueries queries, LookUpPartners names, BringDocuments documents, IPersonNames persons, IClock clock) : ImportPage(db, queries)
{
    public const string PutAway = "put-away", Reopen = "reopen";

    public PartnerCounts Counts { get; private set; } = new(0, 0);
    public IReadOnlyList<ImportStep> Steps { get; private set; } = [];
    public string? Bringer { get; private set; }

    /// <summary>Some of its rows are as if they had never been taken in.</summary>
    public bool IsTakenBack => Steps.Any(s => s.IsTakenBack);

    public async Task<IActionResult> OnGet(string organization, Guid id, CancellationToken stop)
    {
        if (!await FindAsync(organization, id, stop))
            return NotFound();
        Counts = await Queries.CountsAsync(id, stop);
        Steps = await Queries.StepsAsync(id, stop);
        Bringer = Import.BegunBy is { } by ? (await persons.OfAsync([by], stop)).GetValueOrDefault(by) : null;
        return Page();
    }

    public async Task<IActionResult> OnPost(string organization, Guid id, string? what, CancellationToken stop)
    {
        if (!await FindAsync(organization, id, stop))
            return NotFound();
        await using var both = await Db.Database.BeginTransactionAsync(stop);
        if (what == PutAway && Import.IsOpen)
        {
            (Import.State, Import.EndedAt) = (ImportState.Closed, clock.GetCurrentInstant());
            // Of what was taken in once the documents are the agreements', even while that is taken back.
            if (Import.Step is null)
                await documents.ForgetAsync(id, stop);
        }
        else if (what == Reopen)
            await ReopenAsync(stop);
        await Db.SaveChangesAsync(stop);
        await both.CommitAsync(stop);
        return Go(ImportLinks.Show(Slug, id));
    }

    // Rows whose step was taken back can be taken in again; those that stand taken stay so.
    private async Task ReopenAsync(CancellationToken stop)
    {
        var back = (await Queries.StepsAsync(Import.Id, stop)).Where(s => s.IsTakenBack).Select(s => s.Step).ToHashSet();
        if (Import.State is not (ImportState.Closed or ImportState.Done) && back.Count == 0)
            return;
        foreach (var row in await Db.AgreementImportRows.Where(r => r.ImportId == Import.Id && r.Step != null).ToListAsync(stop))
            if (back.Contains(row.Step!.Value))
                (row.Step, row.AgreementId) = (null, null);
        (Import.State, Import.EndedAt) = (Import.Purposes.Contains(Reading.ColumnPurpose.Partner) && await Db.AgreementImportPartners.AnyAsync(p => p.ImportId == Import.Id, stop) ? ImportState.Waiting : ImportState.Columns, null);
        if (Import.State == ImportState.Waiting)
            await names.RunAsync(Import, stop);
    }
}

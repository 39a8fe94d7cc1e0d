using Microsoft.EntityFrameworkCore;
using Serai.Features.Office;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Importing.Showing;

/// <summary>Reads imports for pages.</summary>
public sealed class ImportQueries(SeraiDb db)
{
    public const int PageSize = 50;

    /// <summary>The import of an office; null where there is none of this address. It is tracked.</summary>
    public Task<AgreementImport?> FindAsync(OfficeEnd office, Guid id, CancellationToken stop) =>
        db.AgreementImports.FirstOrDefaultAsync(i => i.Id == id && office.All.Contains(i.KeeperId), stop);

    /// <summary>An office's imports, the latest first.</summary>
    public async Task<IReadOnlyList<AgreementImport>> OfAsync(OfficeEnd office, CancellationToken stop) =>
        await db.AgreementImports.AsNoTracking().Where(i => office.All.Contains(i.KeeperId)).OrderByDescending(i => i.BegunAt).ThenBy(i => i.Id).ToListAsync(stop);

    public async Task<PartnerCounts> CountsAsync(Guid import, CancellationToken stop) =>
        await db.AgreementImportPartners.Where(p => p.ImportId == import).GroupBy(p => 1).Select(g => new PartnerCounts(g.Count(), g.Count(p => p.Choice == PartnerChoice.Open))).FirstOrDefaultAsync(stop) ?? new(0, 0);

    /// <summary>Partners of a page, from 1 on.</summary>
    public async Task<IReadOnlyList<AgreementImportPartner>> PartnersAsync(Guid import, bool all, int page, CancellationToken stop) =>
        await db.AgreementImportPartners.AsNoTracking().Where(p => p.ImportId == import && (all || p.Choice == PartnerChoice.Open))
            .OrderBy(p => p.Text).ThenBy(p => p.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(stop);

    /// <summary>The steps by which rows were taken in, the latest first.</summary>
    public async Task<IReadOnlyList<ImportStep>> StepsAsync(Guid import, CancellationToken stop)
    {
        var taken = await db.AgreementImportRows.Where(r => r.ImportId == import && r.Step != null).GroupBy(r => r.Step!.Value).Select(g => new { g.Key, Rows = g.Count() }).ToListAsync(stop);
        var ids = taken.Select(t => t.Key).ToList();
        var back = await db.TakenBackAsync(ids, stop);
        var at = await db.Steps.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Number, stop);
        return [.. taken.Select(t => new ImportStep(t.Key, t.Rows, back.Contains(t.Key))).OrderByDescending(t => at.GetValueOrDefault(t.Step))];
    }
}

/// <summary>How far the partners of an import are.</summary>
public sealed record PartnerCounts(int All, int Open);

/// <summary>A step by which rows were taken in.</summary>
/// <param name="IsTakenBack">It was taken back since, and not brought again.</param>
public sealed record ImportStep(Guid Step, int Rows, bool IsTakenBack);

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Sources;

namespace Serai.Features.Programmes.Leading;

/// <summary>What came of an edition, for everybody.</summary>
[AllowAnonymous]
public sealed class OutcomesModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations) : EditionPage(db, programmes, organizations)
{
    public IReadOnlyList<EditionOutcome> Outcomes { get; private set; } = [];
    public IReadOnlyDictionary<Guid, Source> Sources { get; private set; } = new Dictionary<Guid, Source>();

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, null, stop))
            return NotFound();
        Outcomes = await OutcomeList.OfAsync(Db, Edition.Id, stop);
        List<Guid> sources = [.. Outcomes.Select(o => o.SourceId).OfType<Guid>().Distinct()];
        if (sources.Count > 0)
            Sources = await Db.Sources.AsNoTracking().Where(s => sources.Contains(s.Id)).ToDictionaryAsync(s => s.Id, stop);
        return Page();
    }
}

/// <summary>Outcomes in the order of their dates, the latest first; those without one last.</summary>
internal static class OutcomeList
{
    public static async Task<IReadOnlyList<EditionOutcome>> OfAsync(SeraiDb db, Guid edition, CancellationToken stop)
    {
        var found = await db.EditionOutcomes.AsNoTracking().Where(o => o.EditionId == edition).ToListAsync(stop);
        return [.. found.OrderByDescending(o => o.Date?.Earliest ?? LocalDate.MinIsoValue).ThenBy(o => o.Title, StringComparer.Ordinal).ThenBy(o => o.Id)];
    }
}

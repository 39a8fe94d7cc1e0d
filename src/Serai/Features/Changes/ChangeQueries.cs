using Microsoft.EntityFrameworkCore;
using Serai.Platform.History;

namespace Serai.Features.Changes;

/// <summary>Reads what changed, the latest first. What was done to people is not among it.</summary>
public sealed class ChangeQueries(SeraiDb db, DateTimeZone zone)
{
    public const int PartSize = 50;

    /// <summary>Up to <see cref="PartSize"/> changes, and one more where there are more.</summary>
    public Task<List<Change>> Latest(ChangeQuestion question, CancellationToken stop) =>
        question.Of(Told, zone).OrderByDescending(c => c.Id).Take(PartSize + 1).ToListAsync(stop);

    /// <summary>The latest, from before one of them on.</summary>
    public Task<List<Change>> Latest(ChangeQuestion question, long? before, int most, CancellationToken stop) =>
        question.Of(Told, zone).Where(c => before == null || c.Id < before).OrderByDescending(c => c.Id).Take(most).ToListAsync(stop);

    public IAsyncEnumerable<Change> All(ChangeQuestion question) => question.Of(Told, zone).OrderByDescending(c => c.Id).AsAsyncEnumerable();

    /// <summary>The steps that changes are part of.</summary>
    public async Task<Dictionary<Guid, Step>> Steps(IEnumerable<Change> changes, CancellationToken stop)
    {
        var ids = changes.Select(c => c.StepId).OfType<Guid>().Distinct().ToList();
        return await db.Steps.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, stop);
    }

    /// <summary>The first change ever; null while there is none.</summary>
    public async Task<Change?> First(CancellationToken stop) => await Told.OrderBy(c => c.Id).FirstOrDefaultAsync(stop);

    /// <summary>The words that changes have, to choose from.</summary>
    public async Task<(IReadOnlyList<string> Ways, IReadOnlyList<string> Verbs)> Words(CancellationToken stop) => (
        await Told.Select(c => c.Way).Distinct().OrderBy(w => w).ToListAsync(stop),
        await Told.Select(c => c.Verb).Distinct().OrderBy(v => v).ToListAsync(stop));

    private IQueryable<Change> Told => db.Changes.AsNoTracking().Where(c => !c.IsPrivate);
}

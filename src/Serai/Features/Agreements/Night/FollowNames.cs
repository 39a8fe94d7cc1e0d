using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Kinds;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Night;

/// <summary>
/// Lets agreements follow the names of their parties: what they are called in lists, and by which words they are found. Reads those whose parties' records
/// changed, and commits them some at a time; begun again it finds the rest.
/// </summary>
public sealed class FollowNames(SeraiDb db, IClock clock)
{
    private const int AtOnce = 50;
    private const string Actor = "Serai", Way = "program", Verb = "follow";
    private static readonly string[] Names = ["organization", "organization_name"];

    // A node may have been down for a while; reading some once more costs little.
    private static readonly Duration Back = Duration.FromDays(7);

    /// <returns>How many are called, or found, otherwise now.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var since = clock.GetCurrentInstant() - Back;
        var changed = from step in db.Steps join edit in db.Edits on step.Id equals edit.StepId where step.At >= since && Names.Contains(edit.Kind) select edit.SubjectId;
        var due = await db.AgreementParties.AsNoTracking().Where(p => changed.Contains(p.OrganizationId)).Select(p => p.AgreementId).Distinct().ToListAsync(stop);
        var count = 0;
        foreach (var some in due.Chunk(AtOnce))
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                count += await CommitAsync(some, stop);
            }
            catch (Exception problem) when (Overtaken.Is(problem))
            {
                // Whoever saves one of them settles it; the others follow the next night.
            }
        }
        return count;
    }

    private async Task<int> CommitAsync(IReadOnlyList<Guid> ids, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var versions = new Dictionary<Guid, int>();
        var agreements = await db.Agreements.Where(a => ids.Contains(a.Id)).Include(a => a.Parties).OrderBy(a => a.Id).ToListAsync(stop);
        var names = await Settling.PartiesAsync(db, [.. agreements.SelectMany(a => a.Parties).Select(p => p.OrganizationId)], stop);
        foreach (var agreement in agreements)
        {
            var before = (agreement.SortName, agreement.Folded);
            agreement.SettleNames(names);
            if (before == (agreement.SortName, agreement.Folded))
                continue;
            await using var step = await db.BeginStepAsync(new(clock.GetCurrentInstant(), Actor, Way, Verb, AgreementLinks.Subject(agreement.Slug)) { SubjectId = agreement.KeeperId }, stop);
            await step.CompleteAsync(stop);
            versions[agreement.Id] = agreement.Version;
        }
        await db.NobodyActedAsync(versions, stop);
        await transaction.CommitAsync(stop);
        db.ChangeTracker.Clear();
        return versions.Count;
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Features.Calls.Reviewing.Rounds;

/// <summary>A round stays once reviewers were asked in it, and so does what they judge by.</summary>
public sealed class AskedRounds(SeraiDb db) : IStandsFast
{
    public async Task<IReadOnlyList<EntityEntry>> FastAsync(IReadOnlyCollection<EntityEntry> touched, Step undone, CancellationToken stop)
    {
        List<EntityEntry> rows = [.. touched.Where(e => e.Entity is ReviewRound && (e.State == EntityState.Deleted || IsModified(e, nameof(ReviewRound.AssignedAt)) || IsModified(e, nameof(ReviewRound.Criteria))))];
        if (rows.Count == 0)
            return [];
        List<Guid> rounds = [.. rows.Select(r => ((ReviewRound)r.Entity).Id)];
        var asked = await db.Reviews.Where(r => rounds.Contains(r.RoundId)).Select(r => r.RoundId).Distinct().ToListAsync(stop);
        return [.. rows.Where(r => asked.Contains(((ReviewRound)r.Entity).Id))];
    }

    private static bool IsModified(EntityEntry entry, string property) => entry.State == EntityState.Modified && entry.Property(property).IsModified;
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Features.Calls.Deciding;

/// <summary>What was told stays told: whoever got the mail rests on it.</summary>
public sealed class DecidedStands : IStandsFast
{
    public Task<IReadOnlyList<EntityEntry>> FastAsync(IReadOnlyCollection<EntityEntry> touched, Step undone, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<EntityEntry>>([.. touched.Where(e => e.Entity is CallDecision && IsTold(e))]);

    // As it is in the database, or would be put back.
    private static bool IsTold(EntityEntry entry) =>
        (entry.State != EntityState.Added && entry.OriginalValues[nameof(CallDecision.ToldAt)] is not null) || ((CallDecision)entry.Entity).ToldAt is not null;
}

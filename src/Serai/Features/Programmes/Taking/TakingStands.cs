using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Features.Programmes.Taking;

/// <summary>Who takes part is changed on the pages of participants, where people are told of it: no step is taken back over their heads. What the letter says may go back.</summary>
public sealed class TakingStands : IStandsFast
{
    public Task<IReadOnlyList<EntityEntry>> FastAsync(IReadOnlyCollection<EntityEntry> touched, Step undone, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<EntityEntry>>([.. touched.Where(e => e.Entity is EditionTaking taking && (e.State == EntityState.Modified ? e.Property(nameof(EditionTaking.Turns)).IsModified : taking.Turns > 0))]);
}

using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Features.Programmes.Attending;

/// <summary>A decision about completion is not undone but decided again: it stands with the participant too, who is in no history.</summary>
public sealed class AttendingStands : IStandsFast
{
    public Task<IReadOnlyList<EntityEntry>> FastAsync(IReadOnlyCollection<EntityEntry> touched, Step undone, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<EntityEntry>>([.. touched.Where(e => e.Entity is CompletionDecision)]);
}

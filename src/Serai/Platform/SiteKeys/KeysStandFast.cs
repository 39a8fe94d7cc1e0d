using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Platform.SiteKeys;

/// <summary>Others have read the keys: none is made never to have been, and none that was revoked becomes good again.</summary>
public sealed class KeysStandFast : IStandsFast
{
    public Task<IReadOnlyList<EntityEntry>> FastAsync(IReadOnlyCollection<EntityEntry> touched, Step undone, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<EntityEntry>>([.. touched.Where(e => e.Entity is SiteKey)]);
}

using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Features.Certificates.Keys;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Features.Certificates;

/// <summary>Others have read that a certificate or a key was revoked: it never becomes good again, and no earlier key signs again.</summary>
public sealed class RevokedStands : IStandsFast
{
    public Task<IReadOnlyList<EntityEntry>> FastAsync(IReadOnlyCollection<EntityEntry> touched, Step undone, CancellationToken stop) => Task.FromResult<IReadOnlyList<EntityEntry>>([.. touched.Where(e => e.Entity switch
    {
        Certificate => Moves(e, nameof(Certificate.RevokedAt)),
        IssuerKey => Moves(e, nameof(IssuerKey.RevokedAt)) || Moves(e, nameof(IssuerKey.RetiredAt)) || Moves(e, nameof(IssuerKey.IsCurrent)),
        _ => false,
    })]);

    private static bool Moves(EntityEntry entry, string property) => !Equals(entry.Property(property).OriginalValue, entry.Property(property).CurrentValue);
}

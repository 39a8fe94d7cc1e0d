using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Merging;

namespace Serai.Features.Certificates;

/// <summary>Certificates of an organization that was merged are run by its heir. Who issued them, and by which keys, stays as it was signed.</summary>
public sealed class CertificatesFollowHeir : IFollowsHeir
{
    public async Task FollowAsync(SeraiDb db, Guid merged, Guid heir, CancellationToken stop)
    {
        foreach (var certificate in await db.Certificates.Where(c => c.KeeperId == merged).ToListAsync(stop))
            certificate.KeeperId = heir;
    }
}

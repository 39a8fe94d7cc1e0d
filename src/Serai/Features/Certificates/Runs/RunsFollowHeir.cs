using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Merging;

namespace Serai.Features.Certificates.Runs;

/// <summary>Runs of an organization that was merged are its heir's.</summary>
public sealed class RunsFollowHeir : IFollowsHeir
{
    public async Task FollowAsync(SeraiDb db, Guid merged, Guid heir, CancellationToken stop)
    {
        foreach (var run in await db.CertificateRuns.Where(r => r.KeeperId == merged).ToListAsync(stop))
            run.KeeperId = heir;
    }
}

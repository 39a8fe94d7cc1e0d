using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Merging;

namespace Serai.Features.Certificates.SigningAgain;

/// <summary>What was begun for an organization that was merged is its heir's.</summary>
public sealed class SigningFollowsHeir : IFollowsHeir
{
    public async Task FollowAsync(SeraiDb db, Guid merged, Guid heir, CancellationToken stop)
    {
        foreach (var run in await db.SigningRuns.Where(r => r.KeeperId == merged).ToListAsync(stop))
            run.KeeperId = heir;
    }
}

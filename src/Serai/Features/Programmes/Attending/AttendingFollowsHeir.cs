using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Merging;

namespace Serai.Features.Programmes.Attending;

/// <summary>What an organization recorded that was merged is its heir's.</summary>
public sealed class AttendingFollowsHeir : IFollowsHeir
{
    public async Task FollowAsync(SeraiDb db, Guid merged, Guid heir, CancellationToken stop)
    {
        foreach (var attendance in await db.Attendances.Where(a => a.KeeperId == merged).ToListAsync(stop))
            attendance.KeeperId = heir;
        foreach (var decision in await db.CompletionDecisions.Where(d => d.KeeperId == merged).ToListAsync(stop))
            decision.KeeperId = heir;
    }
}

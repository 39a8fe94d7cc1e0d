using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Merging;

namespace Serai.Features.Programmes.Leading;

/// <summary>What came of editions of an organization that was merged is kept by its heir.</summary>
public sealed class LeadingFollowsHeir : IFollowsHeir
{
    public async Task FollowAsync(SeraiDb db, Guid merged, Guid heir, CancellationToken stop)
    {
        foreach (var outcome in await db.EditionOutcomes.Where(o => o.KeeperId == merged).ToListAsync(stop))
            outcome.KeeperId = heir;
    }
}

using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;

namespace Serai.Features.Programmes.Leading;

/// <summary>An edition whose activity is removed is none any more, and can be recorded anew.</summary>
public sealed class EditionsFollowActivities : IRestsOnActivities
{
    public async Task FollowAsync(SeraiDb db, Activity activity, bool isRemoved, CancellationToken stop)
    {
        if (!isRemoved)
            return;
        var id = activity.Id;
        foreach (var edition in await db.Editions.Where(e => e.ActivityId == id).ToListAsync(stop))
            edition.ActivityId = null;
    }
}

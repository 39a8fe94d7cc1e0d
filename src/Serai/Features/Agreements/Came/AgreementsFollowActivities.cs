using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;

namespace Serai.Features.Agreements.Came;

/// <summary>An activity that is removed came of nothing any more; one whose date changes may be the latest now.</summary>
public sealed class AgreementsFollowActivities : IRestsOnActivities
{
    public async Task FollowAsync(SeraiDb db, Activity activity, bool isRemoved, CancellationToken stop)
    {
        var id = activity.Id;
        var links = await db.Set<AgreementActivity>().Where(l => l.ActivityId == id).ToListAsync(stop);
        if (links.Count == 0)
            return;
        if (isRemoved)
            db.RemoveRange(links);
        var of = links.Select(l => l.AgreementId).ToList();
        foreach (var family in await db.Agreements.Where(a => of.Contains(a.Id)).Select(a => a.FamilyId).Distinct().ToListAsync(stop))
            await Reckon.FamilyAsync(db, family, stop);
    }
}

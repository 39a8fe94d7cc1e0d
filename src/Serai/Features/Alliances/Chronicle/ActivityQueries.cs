using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Organizations;

namespace Serai.Features.Alliances.Chronicle;

/// <summary>Who took part in an alliance's activities, and texts about these: two statements.</summary>
public sealed class ActivityQueries(SeraiDb db)
{
    public async Task<ILookup<Guid, ActivityParticipant>> Participants(Guid alliance, CancellationToken stop)
    {
        var activities = db.Activities.Where(a => a.AllianceId == alliance).Select(a => a.Id);
        return (await db.ActivityParticipants.AsNoTracking().Where(p => activities.Contains(p.ActivityId)).OrderBy(p => p.Id).ToListAsync(stop)).ToLookup(p => p.ActivityId);
    }

    /// <summary>What an activity was, in other words than its source's: the site's own translation where there is one.</summary>
    public async Task<ILookup<Guid, SubjectText>> Texts(Guid alliance, CancellationToken stop)
    {
        var activities = db.Activities.Where(a => a.AllianceId == alliance).Select(a => a.Id);
        return (await db.SubjectTexts.AsNoTracking().Where(t => activities.Contains(t.SubjectId)).ToListAsync(stop)).ToLookup(t => t.SubjectId);
    }
}

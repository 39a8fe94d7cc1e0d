using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Organizations;

namespace Serai.Features.Alliances.Chronicle;

/// <summary>Who took part in an alliance's activities, and texts about these: one statement.</summary>
public sealed class ActivityQueries(SeraiDb db)
{
    public async Task<IReadOnlyDictionary<Guid, ActivityDetails>> Details(Guid alliance, CancellationToken stop)
    {
        var texts = db.SubjectTexts;
        return await db.Activities.AsNoTracking().Where(a => a.AllianceId == alliance)
            .Select(a => new { a.Id, Participants = a.Participants.OrderBy(p => p.Id).ToList(), Texts = texts.Where(t => t.SubjectId == a.Id).OrderBy(t => t.Id).ToList() })
            .ToDictionaryAsync(a => a.Id, a => new ActivityDetails(a.Participants, a.Texts), stop);
    }
}

/// <param name="Texts">What it was, in other words than its source's: the site's own translation where there is one.</param>
public sealed record ActivityDetails(IReadOnlyList<ActivityParticipant> Participants, IReadOnlyList<SubjectText> Texts);

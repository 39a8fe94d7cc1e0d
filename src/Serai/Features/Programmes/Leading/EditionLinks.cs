using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Came;

namespace Serai.Features.Programmes.Leading;

/// <summary>Says of which agreement and alliance the editions of a programme came, within a step that has begun.</summary>
public static class EditionLinks
{
    /// <summary>How a link is told from one that a person made: only these are taken back.</summary>
    public const string KnownBy = "programmes";

    /// <summary>After a programme's agreement or alliance was changed: for whatever step changes it.</summary>
    public static async Task FollowAsync(SeraiDb db, Programme programme, CancellationToken stop)
    {
        var id = programme.Id;
        var editions = await db.Editions.AsNoTracking().Where(e => e.ProgrammeId == id && e.ActivityId != null).ToListAsync(stop);
        foreach (var edition in editions)
            if (await db.Activities.FirstOrDefaultAsync(a => a.Id == edition.ActivityId, stop) is { } activity)
            {
                if (activity.Key == ActivityPlans.KeyOf(edition))
                    Give(db, activity, programme);
                await LinkAsync(db, activity.Id, programme.AgreementId, stop);
            }
    }

    /// <summary>Whose activity it is.</summary>
    internal static void Give(SeraiDb db, Activity activity, Programme programme)
    {
        if (activity.AllianceId != programme.AllianceId)
            db.Entry(activity).Property(a => a.AllianceId).CurrentValue = programme.AllianceId;
    }

    /// <summary>Links it to one agreement, and takes back what was known of others.</summary>
    internal static async Task LinkAsync(SeraiDb db, Guid activity, Guid? agreement, CancellationToken stop)
    {
        var links = await db.Set<AgreementActivity>().Where(l => l.ActivityId == activity).ToListAsync(stop);
        foreach (var gone in links.Where(l => l.KnownBy == KnownBy && l.AgreementId != agreement))
        {
            db.Remove(gone);
            var of = gone.AgreementId;
            await Reckon.FamilyAsync(db, await db.Agreements.Where(a => a.Id == of).Select(a => a.FamilyId).SingleAsync(stop), stop);
        }
        if (agreement is { } id && links.TrueForAll(l => l.AgreementId != id) && await db.Agreements.FirstOrDefaultAsync(a => a.Id == id, stop) is { } held)
            await LinkActivity.AddAsync(db, held, activity, KnownBy, stop);
    }
}

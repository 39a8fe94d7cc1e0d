using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;

namespace Serai.Features.Organizations.Merging;

/// <summary>Lets what points at a merged organization point at its heir: relations, offices, activities, secretariats, texts.</summary>
internal sealed class MergedPointers(SeraiDb db)
{
    public async Task FollowAsync(Guid merged, Guid heir, CancellationToken stop)
    {
        await HoldAlliancesAsync(merged, stop);
        foreach (var office in await db.Offices.Where(o => o.HolderId == merged).ToListAsync(stop))
            office.HolderId = heir;
        foreach (var activity in await db.Activities.Where(a => a.HostId == merged).ToListAsync(stop))
            activity.HostId = heir;
        foreach (var participant in await db.ActivityParticipants.Where(p => p.OrganizationId == merged).ToListAsync(stop))
            participant.OrganizationId = heir;
        foreach (var alliance in await db.Alliances.Where(a => a.SecretariatHostId == merged).ToListAsync(stop))
            alliance.SecretariatHostId = heir;
        await RelationsAsync(merged, heir, stop);
        await TextsAsync(merged, heir, stop);
    }

    // Their rows have no version of their own: whoever edits one at the same moment finds the alliance's moved.
    private async Task HoldAlliancesAsync(Guid merged, CancellationToken stop)
    {
        var (offices, activities, participants) = (db.Offices, db.Activities, db.ActivityParticipants);
        var pointing = await db.Alliances.Where(a => a.SecretariatHostId == merged || offices.Any(o => o.HolderId == merged && o.AllianceId == a.Id)
            || activities.Any(x => x.AllianceId == a.Id && (x.HostId == merged || participants.Any(p => p.ActivityId == x.Id && p.OrganizationId == merged)))).Select(a => a.Id).ToListAsync(stop);
        foreach (var organization in await db.Organizations.Where(o => pointing.Contains(o.Id)).ToListAsync(stop))
            db.Entry(organization).Property(o => o.Version).IsModified = true;
    }

    private async Task RelationsAsync(Guid merged, Guid heir, CancellationToken stop)
    {
        var rows = await db.OrganizationRelations.Where(r => r.FromId == merged || r.ToId == merged || r.FromId == heir || r.ToId == heir).OrderBy(r => r.Id).ToListAsync(stop);
        var known = rows.Where(r => r.Key is null && r.FromId != merged && r.ToId != merged).Select(r => (r.FromId, r.ToId, r.Kind)).ToHashSet();
        foreach (var row in rows.Where(r => r.FromId == merged || r.ToId == merged))
        {
            var (from, to) = (row.FromId == merged ? heir : row.FromId, row.ToId == merged ? heir : row.ToId);
            if (row.Kind == RelationKind.Related && from.CompareTo(to) > 0)
                (from, to) = (to, from);
            // To itself nothing is related, and a register states a pair once.
            if (from == to || (row.Key is null && !known.Add((from, to, row.Kind))))
                db.Remove(row);
            else
                (row.FromId, row.ToId) = (from, to);
        }
    }

    private async Task TextsAsync(Guid merged, Guid heir, CancellationToken stop)
    {
        var known = (await db.SubjectTexts.Where(t => t.SubjectId == heir).Select(t => new { t.Field, t.Language }).ToListAsync(stop)).ToHashSet();
        foreach (var text in await db.SubjectTexts.Where(t => t.SubjectId == merged).ToListAsync(stop))
            if (!known.Contains(new { text.Field, text.Language }))
                text.SubjectId = heir;
    }
}

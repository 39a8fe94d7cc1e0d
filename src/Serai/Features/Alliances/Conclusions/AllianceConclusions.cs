using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Organizations;
using Serai.Platform.History.Undo;

namespace Serai.Features.Alliances.Conclusions;

/// <summary>The memberships of an alliance rest on its statements, on the decisions about them, on the sources and on the organizations that they name.</summary>
public sealed class AllianceConclusions(SeraiDb db, ConcludeMemberships conclude) : IConclusions
{
    private const int AtOnce = 1000;

    public async Task<IReadOnlyCollection<Guid>> RestingOnAsync(IReadOnlyCollection<Guid> subjects, CancellationToken stop)
    {
        var alliances = new HashSet<Guid>();
        foreach (var some in subjects.Chunk(AtOnce))
        {
            alliances.UnionWith(await db.Alliances.Where(a => some.Contains(a.Id)).Select(a => a.Id).ToListAsync(stop));
            alliances.UnionWith(await db.MembershipStatements.Where(s => some.Contains(s.MemberId!.Value)).Select(s => s.AllianceId).Distinct().ToListAsync(stop));
            // What a source is worth decides whether anything rests on it.
            alliances.UnionWith(await db.MembershipStatements.Where(s => some.Contains(s.SourceId)).Select(s => s.AllianceId).Distinct().ToListAsync(stop));
            alliances.UnionWith(await db.Activities.Where(a => a.AllianceId != null && some.Contains(a.SourceId)).Select(a => a.AllianceId!.Value).Distinct().ToListAsync(stop));
            // A member that was merged is read through the merger.
            var merged = await db.Organizations.Where(o => some.Contains(o.MergedIntoId!.Value)).Select(o => (Guid?)o.Id).ToListAsync(stop);
            if (merged.Count > 0)
                alliances.UnionWith(await db.MembershipStatements.Where(s => merged.Contains(s.MemberId)).Select(s => s.AllianceId).Distinct().ToListAsync(stop));
        }
        return alliances;
    }

    public async Task ForgetAsync(IReadOnlyCollection<Guid> whose, CancellationToken stop)
    {
        foreach (var alliance in whose)
            await conclude.ForgetAsync(alliance, stop);
    }

    public async Task DrawAsync(IReadOnlyCollection<Guid> whose, CancellationToken stop)
    {
        foreach (var alliance in whose.Order())
        {
            if (!await db.Alliances.AnyAsync(a => a.Id == alliance, stop)) continue;
            await conclude.RunAsync(alliance, stop);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
    }
}

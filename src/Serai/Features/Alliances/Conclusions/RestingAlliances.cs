using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Organizations;

namespace Serai.Features.Alliances.Conclusions;

/// <summary>Whose conclusions rest on something: the alliances that must be concluded anew when it changes.</summary>
internal sealed class RestingAlliances(SeraiDb db)
{
    private const int AtOnce = 1000;

    /// <summary>Those that rest on any of these organizations, alliances or sources.</summary>
    public async Task<HashSet<Guid>> OnAsync(IReadOnlyCollection<Guid> subjects, CancellationToken stop)
    {
        var alliances = await OnOrganizationsAsync(subjects, stop);
        foreach (var some in subjects.Chunk(AtOnce))
        {
            // What a source is worth decides whether anything rests on it.
            alliances.UnionWith(await db.MembershipStatements.Where(s => some.Contains(s.SourceId)).Select(s => s.AllianceId).Distinct().ToListAsync(stop));
            alliances.UnionWith(await db.Activities.Where(a => a.AllianceId != null && some.Contains(a.SourceId)).Select(a => a.AllianceId!.Value).Distinct().ToListAsync(stop));
        }
        return alliances;
    }

    /// <summary>Those that rest on any of these organizations: of an alliance itself and of each that it is stated to be a member of.</summary>
    public async Task<HashSet<Guid>> OnOrganizationsAsync(IReadOnlyCollection<Guid> organizations, CancellationToken stop)
    {
        var alliances = new HashSet<Guid>();
        foreach (var some in (await WithMergedAsync(organizations, stop)).Chunk(AtOnce))
        {
            alliances.UnionWith(await db.Alliances.Where(a => some.Contains(a.Id)).Select(a => a.Id).ToListAsync(stop));
            alliances.UnionWith(await db.MembershipStatements.Where(s => some.Contains(s.MemberId!.Value)).Select(s => s.AllianceId).Distinct().ToListAsync(stop));
        }
        return alliances;
    }

    // A member that was merged is read through the merger, and through each that followed.
    private async Task<HashSet<Guid>> WithMergedAsync(IReadOnlyCollection<Guid> organizations, CancellationToken stop)
    {
        var (all, fresh) = (organizations.ToHashSet(), organizations);
        while (fresh.Count > 0)
        {
            var merged = new List<Guid>();
            foreach (var some in fresh.Chunk(AtOnce))
                merged.AddRange(await db.Organizations.Where(o => some.Contains(o.MergedIntoId!.Value)).Select(o => o.Id).ToListAsync(stop));
            fresh = [.. merged.Where(all.Add)];
        }
        return all;
    }
}

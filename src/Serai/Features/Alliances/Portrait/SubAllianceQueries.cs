using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Answers;

namespace Serai.Features.Alliances.Portrait;

/// <summary>A sub-alliance and how many of its members are recorded on the days asked for.</summary>
public sealed record SubAlliance(Guid Id, AllianceKind Kind, EdtfDate? Established, EdtfDate? Dissolved, MemberCount Counted);

public sealed class SubAllianceQueries(SeraiDb db)
{
    public async Task<IReadOnlyList<SubAlliance>> Of(IReadOnlyCollection<Guid> ids, DayRange when, CancellationToken stop)
    {
        if (ids.Count == 0)
            return [];
        var alliances = await db.Alliances.AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(stop);
        var memberships = (await db.Memberships.AsNoTracking().Include(m => m.Spans).Where(m => ids.Contains(m.AllianceId)).ToListAsync(stop)).ToLookup(m => m.AllianceId);
        return [.. alliances.Select(a => new SubAlliance(a.Id, a.Kind, a.Established, a.Dissolved, MemberCount.On(memberships[a.Id], when)))];
    }
}

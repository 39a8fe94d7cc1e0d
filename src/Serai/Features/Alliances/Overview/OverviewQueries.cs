using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances.Portrait;
using Serai.Platform.Db.Kept;

namespace Serai.Features.Alliances.Overview;

using Office = Serai.Features.Activities.Office;

/// <summary>What the overview needs besides the head: two statements.</summary>
public sealed class OverviewQueries(SeraiDb db, KeptReads kept, AllianceSources sources)
{
    private static readonly KeptPart<List<Office>> OfficesPart = new(typeof(Office));
    private static readonly KeptPart<ILookup<Guid, MembershipEvidence>> EvidencePart = new(typeof(Membership), typeof(MembershipStatement)) { Rows = l => l.Sum(g => g.Count()) };

    /// <summary>The offices that trusted sources tell of, the latest first.</summary>
    public async Task<IReadOnlyList<Office>> Offices(Guid alliance, CancellationToken stop) => await kept.Of(OfficesPart, alliance, () => ReadOffices(alliance, stop));

    /// <summary>The statements behind the memberships of an alliance.</summary>
    public async Task<ILookup<Guid, MembershipEvidence>> Because(Guid alliance, CancellationToken stop) =>
        await kept.Of(EvidencePart, alliance, async () => await ReadEvidence(alliance, await sources.Of(alliance, stop), stop));

    private async Task<List<Office>> ReadOffices(Guid alliance, CancellationToken stop)
    {
        var offices = await db.Offices.AsNoTracking().Include(o => o.Source).Where(o => o.AllianceId == alliance).ToListAsync(stop);
        return [.. offices.Where(o => o.Source.IsTrusted)
            .OrderByDescending(o => o.Since is null ? MembershipSpan.Before : Conclusions.When.Of(o.Since).Lo)
            .ThenBy(o => o.Kind, StringComparer.Ordinal).ThenBy(o => o.Key, StringComparer.Ordinal)];
    }

    // In the order of what is said: a database gives rows in whatever order it likes.
    private async Task<ILookup<Guid, MembershipEvidence>> ReadEvidence(Guid alliance, AllianceSources.Shelf shelf, CancellationToken stop)
    {
        var memberships = db.Memberships.Where(m => m.AllianceId == alliance).Select(m => m.Id);
        var rows = await db.MembershipEvidence.AsNoTracking().Include(e => e.Statement).Where(e => memberships.Contains(e.MembershipId)).ToListAsync(stop);
        await shelf.Give(rows, e => e.Statement.SourceId, (e, s) => e.Statement.Source = s);
        return rows.OrderBy(e => FirstDay(e.Statement)).ThenBy(e => e.Statement.Key, StringComparer.Ordinal).ToLookup(e => e.MembershipId);
    }

    private static int FirstDay(MembershipStatement said) =>
        (said.Since ?? said.AsOf ?? said.Until) is { } date ? Conclusions.When.Of(date).Lo : MembershipSpan.After;
}

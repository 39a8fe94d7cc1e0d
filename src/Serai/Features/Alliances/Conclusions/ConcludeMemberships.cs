using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Features.Activities;
using Serai.Features.Organizations;
using Serai.Features.Places;
using Serai.Names;

namespace Serai.Features.Alliances.Conclusions;

/// <summary>
/// Draws the conclusions of one alliance anew from its statements and the decisions about them, and puts them in the
/// place of the earlier ones. The caller's transaction holds the statements and the conclusions; the caller saves.
/// </summary>
public sealed class ConcludeMemberships(SeraiDb db, HemisphereQueries hemispheres)
{
    public async Task RunAsync(Guid allianceId, CancellationToken stop)
    {
        var alliance = await db.Alliances.SingleAsync(a => a.Id == allianceId, stop);
        var founded = await ConcludeDates(alliance, stop);
        var statements = await db.MembershipStatements.Include(s => s.Source).Where(s => s.AllianceId == allianceId).OrderBy(s => s.Key).ToListAsync(stop);
        var keys = statements.Select(s => s.Key).ToList();
        var decisions = (await db.Decisions.Where(d => keys.Contains(d.StatementKey)).ToListAsync(stop)).ToLookup(d => d.StatementKey);
        var named = new NamedMembers(await Organizations(statements, stop));
        await ReadSeasons(allianceId, statements, stop);

        await Forget(allianceId, stop);
        foreach (var group in statements.GroupBy(named.KeyOf))
        {
            var member = named.MemberOf(allianceId, group.Key, [.. group]);
            var frame = FrameOf(alliance, founded, named.Established(member), group.Key, statements, named, decisions);
            db.Memberships.AddRange(MemberHistory.Conclude(member, [.. group], decisions, frame));
        }
    }

    // What a source says of a member it says of the member's place: “since summer 2019” of an Australian university is
    // December to February. The day of a list is one for all who stand in it: the alliance's.
    private async Task ReadSeasons(Guid allianceId, List<MembershipStatement> statements, CancellationToken stop)
    {
        var seasonal = statements.Where(s => new[] { s.Since, s.Until, s.AsOf }.Any(d => d is { HasSeason: true })).ToList();
        if (seasonal.Count == 0)
            return;
        var sides = await hemispheres.Of([.. seasonal.Select(s => s.MemberId).OfType<Guid>().Append(allianceId)], stop);
        foreach (var statement in seasonal)
            statement.ReadFor(statement.MemberId is { } id ? sides[id] : hemispheres.Of(statement.CountryCode), sides[allianceId]);
    }

    // The same membership keeps its id, so the earlier conclusions go before the new ones come.
    private async Task Forget(Guid allianceId, CancellationToken stop)
    {
        var old = db.Memberships.Where(m => m.AllianceId == allianceId).Select(m => m.Id);
        await db.Set<MembershipSpan>().Where(s => old.Contains(s.MembershipId)).ExecuteDeleteAsync(stop);
        await db.MembershipEvidence.Where(e => old.Contains(e.MembershipId)).ExecuteDeleteAsync(stop);
        await db.Memberships.Where(m => m.AllianceId == allianceId).ExecuteDeleteAsync(stop);
        var known = db.ChangeTracker.Entries<Membership>().Where(m => m.Entity.AllianceId == allianceId).ToList();
        var ids = known.Select(m => m.Entity.Id).ToHashSet();
        foreach (var part in known.Cast<EntityEntry>()
            .Concat(db.ChangeTracker.Entries<MembershipSpan>().Where(s => ids.Contains(s.Entity.MembershipId)))
            .Concat(db.ChangeTracker.Entries<MembershipEvidence>().Where(e => ids.Contains(e.Entity.MembershipId))).ToList())
            part.State = EntityState.Detached;
    }

    /// <summary>When the alliance began and ended, from its trusted founding and dissolution activities.</summary>
    private async Task<FoundingRange> ConcludeDates(Alliance alliance, CancellationToken stop)
    {
        var activities = await db.Activities.Include(a => a.Source)
            .Where(a => a.AllianceId == alliance.Id && (a.Kind == "founding" || a.Kind == "dissolution")).ToListAsync(stop);
        var foundings = activities.Where(a => a.Kind == "founding").ToList();
        alliance.Established = FoundingDates.Finest(foundings) ?? alliance.Established;
        alliance.Dissolved = FoundingDates.Finest(activities.Where(a => a.Kind == "dissolution")) ?? alliance.Dissolved;
        return FoundingDates.Range(foundings, alliance.Established);
    }

    /// <summary>The members that the statements name, and whatever those were merged into since.</summary>
    private async Task<Dictionary<Guid, Organization>> Organizations(List<MembershipStatement> statements, CancellationToken stop)
    {
        var known = new Dictionary<Guid, Organization>();
        var wanted = statements.Select(s => s.MemberId).OfType<Guid>().ToHashSet();
        while (wanted.Count > 0)
        {
            foreach (var organization in await db.Organizations.Where(o => wanted.Contains(o.Id)).ToListAsync(stop))
                known[organization.Id] = organization;
            wanted = known.Values.Select(o => o.MergedIntoId).OfType<Guid>().Where(id => !known.ContainsKey(id)).ToHashSet();
        }
        return known;
    }

    private static Frame FrameOf(
        Alliance alliance, FoundingRange founded, EdtfDate? memberEstablished, string key,
        List<MembershipStatement> statements, NamedMembers named, ILookup<string, Decision> decisions)
    {
        var member = memberEstablished is null ? MembershipSpan.Before : When.Of(memberEstablished).Lo;
        var omissions =
            from s in statements
            where s is { Complete: true, AsOf: not null, SupersededBy: null } && s.Source.IsTrusted
                && Ruling.Now(decisions[s.Key]) != DecisionKind.Reject
            group s by (s.SourceId, s.AsOf!.Text) into list
            where list.All(s => named.KeyOf(s) != key)
            from standing in list.Select(s => CategoryWords.Read(s.CategoryWord)).Where(m => m is { Standing: not null, IsOffice: false, IsFormer: false }).Select(m => m.Standing!.Value).Distinct()
            select (When.Of(list.First().AsOf!), standing);
        return new(Math.Max(founded.Earliest, member), alliance.Dissolved is { } end ? When.Of(end) : null, [.. omissions]) { FoundedFor = founded.Latest };
    }
}

/// <summary>Whom statements name: an organization, the one that it was merged into, or a name still to be decided.</summary>
public sealed class NamedMembers(Dictionary<Guid, Organization> organizations)
{
    public string KeyOf(MembershipStatement statement) => statement.MemberId is { } id
        ? Heir(id).ToString("N")
        : "name:" + NameFold.Fold(statement.MemberName);

    public EdtfDate? Established(Member member) => member.OrganizationId is { } id ? organizations[id].Established : null;

    public Member MemberOf(Guid allianceId, string key, List<MembershipStatement> statements)
    {
        var best = statements.OrderBy(s => s.Source.Trust).ThenBy(s => s.Key, StringComparer.Ordinal).First();
        var organization = best.MemberId is { } id ? organizations[Heir(id)] : null;
        return new(
            allianceId,
            key,
            organization?.Id,
            organization?.Name ?? best.MemberName,
            statements.Select(s => s.MemberNameLocal).FirstOrDefault(l => l is not null),
            organization?.CountryCode ?? statements.Select(s => s.CountryCode).FirstOrDefault(c => c is not null));
    }

    private Guid Heir(Guid id)
    {
        var seen = new HashSet<Guid>();
        while (seen.Add(id) && organizations.TryGetValue(id, out var organization) && organization.MergedIntoId is { } heir && organizations.ContainsKey(heir))
            id = heir;
        return id;
    }
}

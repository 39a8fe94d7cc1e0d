using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Features.Activities;
using Serai.Features.Organizations;
using Serai.Features.Places;

namespace Serai.Features.Alliances.Conclusions;

/// <summary>
/// Draws the conclusions of one alliance anew from its statements and the decisions about them, and puts them in the
/// place of the earlier ones. The caller's transaction holds the statements and the conclusions; the caller saves.
/// </summary>
public sealed class ConcludeMemberships(SeraiDb db, HemisphereQueries hemispheres)
{
    private const int AtOnce = 1000;

    public async Task RunAsync(Guid allianceId, CancellationToken stop)
    {
        var alliance = await db.Alliances.SingleAsync(a => a.Id == allianceId, stop);
        var founded = await ConcludeDates(alliance, stop);
        var statements = await db.MembershipStatements.Include(s => s.Source).Where(s => s.AllianceId == allianceId).OrderBy(s => s.Key).ToListAsync(stop);
        // By the alliance, never by a list of what was found: of a list of forty thousand no database takes so many parameters.
        var ofAlliance = db.MembershipStatements.Where(s => s.AllianceId == allianceId);
        var decisions = (await db.Decisions.Where(d => ofAlliance.Any(s => s.Key == d.StatementKey)).ToListAsync(stop)).ToLookup(d => d.StatementKey);
        var named = new NamedMembers(statements, await Organizations(ofAlliance, stop));
        await ReadSeasons(allianceId, statements, named, stop);

        var lists = CompleteList.Among(statements, named, decisions);

        await ForgetAsync(allianceId, stop);
        foreach (var group in statements.GroupBy(named.KeyOf))
        {
            var member = named.MemberOf(allianceId, group.Key, [.. group]);
            // Nothing belongs to itself; a register's merger may make it seem so.
            if (member.OrganizationId == allianceId) continue;
            var frame = FrameOf(alliance, founded, named.Established(member), group.Key, lists);
            db.Memberships.AddRange(MemberHistory.Conclude(member, [.. group], decisions, frame));
        }
    }

    // What a source says of a member it says of the member's place: “since summer 2019” of an Australian university is
    // December to February. The day of a list is one for all who stand in it: the alliance's.
    private async Task ReadSeasons(Guid allianceId, List<MembershipStatement> statements, NamedMembers named, CancellationToken stop)
    {
        var seasonal = statements.Where(s => new[] { s.Since, s.Until, s.AsOf }.Any(d => d is { HasSeason: true })).ToList();
        if (seasonal.Count == 0)
            return;
        var sides = await hemispheres.Of([.. seasonal.Select(named.IdOf).OfType<Guid>().Append(allianceId)], stop);
        foreach (var statement in seasonal)
            statement.ReadFor(named.IdOf(statement) is { } id ? sides[id] : hemispheres.Of(statement.CountryCode), sides[allianceId]);
    }

    /// <summary>Removes an alliance's earlier conclusions at once: the same membership keeps its id, so they go before the new ones come.</summary>
    public async Task ForgetAsync(Guid allianceId, CancellationToken stop)
    {
        if (db.Step is { } step)
            step.Touches(typeof(Membership), [allianceId, .. await db.Memberships.Where(m => m.AllianceId == allianceId && m.MemberId != null).Select(m => m.MemberId!.Value).Distinct().ToListAsync(stop)]);
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
    private async Task<Dictionary<Guid, Organization>> Organizations(IQueryable<MembershipStatement> statements, CancellationToken stop)
    {
        var known = await db.Organizations.Where(o => statements.Any(s => s.MemberId == o.Id)).ToDictionaryAsync(o => o.Id, stop);
        for (var heirs = Heirs(); heirs.Count > 0; heirs = Heirs())
            foreach (var some in heirs.Chunk(AtOnce))
                foreach (var heir in await db.Organizations.Where(o => some.Contains(o.Id)).ToListAsync(stop))
                    known[heir.Id] = heir;
        return known;
        List<Guid> Heirs() => [.. known.Values.Select(o => o.MergedIntoId).OfType<Guid>().Where(id => !known.ContainsKey(id)).Distinct()];
    }

    private static Frame FrameOf(Alliance alliance, FoundingRange founded, EdtfDate? memberEstablished, string key, List<CompleteList> lists)
    {
        var member = memberEstablished is null ? MembershipSpan.Before : When.Of(memberEstablished).Lo;
        var omissions = lists.Where(l => !l.Members.Contains(key)).SelectMany(l => l.Standings.Select(standing => (l.Day, standing)));
        return new(Math.Max(founded.Earliest, member), alliance.Dissolved is { } end ? When.Of(end) : null, [.. omissions]) { FoundedFor = founded.Latest };
    }
}

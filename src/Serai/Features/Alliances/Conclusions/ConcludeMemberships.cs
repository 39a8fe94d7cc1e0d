using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Organizations;
using Serai.Names;

namespace Serai.Features.Alliances.Conclusions;

/// <summary>
/// Draws the conclusions of one alliance anew from its statements and the decisions about them, and puts them in the
/// place of the earlier ones. Nothing is saved here: the caller's transaction holds the statements and the conclusions.
/// </summary>
public sealed class ConcludeMemberships(SeraiDb db)
{
    public async Task RunAsync(Guid allianceId, CancellationToken stop)
    {
        var alliance = await db.Alliances.SingleAsync(a => a.Id == allianceId, stop);
        await ConcludeDates(alliance, stop);
        var statements = await db.MembershipStatements.Include(s => s.Source).Where(s => s.AllianceId == allianceId).OrderBy(s => s.Key).ToListAsync(stop);
        var keys = statements.Select(s => s.Key).ToList();
        var decisions = (await db.Decisions.Where(d => keys.Contains(d.StatementKey)).ToListAsync(stop)).ToLookup(d => d.StatementKey);
        var ids = statements.Where(s => s.MemberId is not null).Select(s => s.MemberId!.Value).Distinct().ToList();
        var organizations = await db.Organizations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, stop);

        db.Memberships.RemoveRange(await db.Memberships.Include(m => m.Spans).Include(m => m.Evidence).Where(m => m.AllianceId == allianceId).ToListAsync(stop));
        foreach (var group in statements.GroupBy(KeyOf))
        {
            var member = MemberOf(allianceId, group.Key, [.. group], organizations);
            var established = member.OrganizationId is { } id ? organizations[id].Established : null;
            db.Memberships.AddRange(MemberHistory.Conclude(member, [.. group], decisions, FrameOf(alliance, established, group.Key, statements)));
        }
    }

    /// <summary>When the alliance began and ended, from its trusted founding and dissolution activities.</summary>
    private async Task ConcludeDates(Alliance alliance, CancellationToken stop)
    {
        var activities = await db.Activities.Include(a => a.Source)
            .Where(a => a.AllianceId == alliance.Id && (a.Kind == "founding" || a.Kind == "dissolution")).ToListAsync(stop);
        alliance.Established = FoundingDates.Finest(activities.Where(a => a.Kind == "founding")) ?? alliance.Established;
        alliance.Dissolved = FoundingDates.Finest(activities.Where(a => a.Kind == "dissolution")) ?? alliance.Dissolved;
    }

    private static string KeyOf(MembershipStatement statement) => statement.MemberId is { } id
        ? id.ToString("N")
        : "name:" + NameFold.Fold(statement.MemberName);

    private static Member MemberOf(Guid allianceId, string key, List<MembershipStatement> statements, Dictionary<Guid, Organization> organizations)
    {
        var best = statements.OrderBy(s => s.Source.Trust).ThenBy(s => s.Key, StringComparer.Ordinal).First();
        var organization = best.MemberId is { } id ? organizations[id] : null;
        return new(
            allianceId,
            key,
            best.MemberId,
            organization?.Name ?? best.MemberName,
            statements.Select(s => s.MemberNameLocal).FirstOrDefault(l => l is not null),
            organization?.CountryCode ?? statements.Select(s => s.CountryCode).FirstOrDefault(c => c is not null));
    }

    private static Frame FrameOf(Alliance alliance, EdtfDate? memberEstablished, string key, List<MembershipStatement> statements)
    {
        var notBefore = new[] { alliance.Established, memberEstablished }
            .Where(d => d is not null).Select(d => When.Of(d!).Lo).DefaultIfEmpty(MembershipSpan.Before).Max();
        var omissions = statements
            .Where(s => s is { Complete: true, AsOf: not null, SupersededBy: null } && s.Source.IsTrusted && CategoryWords.Read(s.CategoryWord) is { Standing: Standing.Full, IsOffice: false })
            .GroupBy(s => (s.SourceId, s.AsOf!.Text))
            .Where(list => list.All(s => KeyOf(s) != key))
            .Select(list => When.Of(list.First().AsOf!))
            .ToList();
        return new(notBefore, alliance.Dissolved is { } end ? When.Of(end) : null, omissions);
    }
}

/// <summary>Which of several stated days of a founding to go by: the finest of those that most sources fit.</summary>
public static class FoundingDates
{
    public static EdtfDate? Finest(IEnumerable<Activity> activities)
    {
        var dated = activities.Where(a => a.Date is not null && a.Source.IsTrusted)
            .Select(a => (Date: a.Date!, When: When.Of(a.Date!))).OrderBy(d => d.When.Width).ThenBy(d => d.When.Lo).ToList();
        return dated.OrderByDescending(d => dated.Count(o => o.When.Fits(d.When))).ThenBy(d => d.When.Width).ThenBy(d => d.When.Lo)
            .Select(d => d.Date).FirstOrDefault();
    }
}

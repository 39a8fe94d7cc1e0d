using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Names;

namespace Serai.Features.Imports.Statements;

using Office = Serai.Features.Activities.Office;

/// <summary>
/// Hosts and participants of activities, holders of offices and hosts of secretariats that are still as written: asked
/// again, as the members' names are, whenever an organization may have come that they mean. Their sources give no country
/// with them; where no resolution says more, the only member of that name in the same alliance is meant.
/// </summary>
internal sealed class NamesInActivities(SeraiDb db, NameResolver names)
{
    private Dictionary<Guid, string> alliances = null!;
    private Dictionary<(Guid Alliance, string Name), Guid> members = null!;

    /// <param name="resolved">Told of each name that became an organization.</param>
    /// <param name="stop">Stops it; nothing is saved here.</param>
    public async Task ResolveAsync(Action resolved, CancellationToken stop)
    {
        alliances = await db.Alliances.Select(a => new { a.Id, a.Organization.Name }).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
        members = await MembersAsync(stop);
        var offices = await db.Offices.Where(o => o.HolderId == null).ToListAsync(stop);
        var holders = await HoldersAsync(offices, stop);
        var open = db.Activities.Where(a => (a.HostName != null && a.HostId == null) || a.Participants.Any(p => p.OrganizationId == null));
        foreach (var activity in await open.Include(a => a.Participants).ToListAsync(stop))
        {
            if (activity is { HostName: { } host, HostId: null } && await Meant(activity.AllianceId, host, stop) is { } hosting)
            {
                activity.HostId = hosting;
                resolved();
            }
            foreach (var participant in activity.Participants.Where(p => p.OrganizationId is null))
                if (await Meant(activity.AllianceId, participant.Name, stop) is { } organization)
                {
                    participant.OrganizationId = organization;
                    resolved();
                }
            // Of several holders, one of whom is known, the others' names would be lost.
            if (activity.Participants.Count == 1 && activity.Participants.First() is { OrganizationId: { } holder } only)
                holders[OfficeOf(activity.Key)] = (holder, only.Name);
        }
        foreach (var office in offices.Where(o => holders.ContainsKey(o.Key)))
        {
            (office.HolderId, office.HolderName) = holders[office.Key];
            resolved();
        }
        await SecretariatsAsync(resolved, stop);
    }

    private async Task SecretariatsAsync(Action resolved, CancellationToken stop)
    {
        foreach (var alliance in await db.Alliances.Where(a => a.SecretariatHost != null && a.SecretariatHostId == null).ToListAsync(stop))
            if ((await names.Find(alliance.SecretariatHost!, stop) ?? await Meant(alliance.Id, alliance.SecretariatHost!, stop)) is { } host)
            {
                alliance.SecretariatHostId = host;
                resolved();
            }
    }

    private async Task<Guid?> Meant(Guid? alliance, string name, CancellationToken stop)
    {
        if (await names.Resolve(alliance is { } id ? alliances[id] : "", name, null, null, null, stop) is { } said)
            return said;
        return alliance is { } of && members.TryGetValue((of, NameFold.Fold(name)), out var member) ? (await db.HeirOf(member, stop))?.Id : null;
    }

    // A name that means two members, or is given with two countries, means neither for certain.
    private async Task<Dictionary<(Guid, string), Guid>> MembersAsync(CancellationToken stop)
    {
        var said = await db.MembershipStatements.Select(s => new { s.AllianceId, s.MemberName, s.MemberNameLocal, s.MemberId, s.CountryCode }).ToListAsync(stop);
        var heirs = await HeirsAsync(stop);
        return said
            .SelectMany(s => new[] { s.MemberName, s.MemberNameLocal }.OfType<string>().Distinct().Select(n => (s.AllianceId, Name: NameFold.Fold(n), s.MemberId, s.CountryCode)))
            .GroupBy(s => (s.AllianceId, s.Name))
            .Select(g => (g.Key, Members: g.Select(s => s.MemberId).OfType<Guid>().Select(id => heirs.GetValueOrDefault(id, id)).Distinct().ToList(), Countries: g.Select(s => s.CountryCode).OfType<string>().Distinct().Count()))
            .Where(g => g is { Members.Count: 1, Countries: <= 1 })
            .ToDictionary(g => g.Key, g => g.Members[0]);
    }

    // Of members that were merged away since, what they became: one who is named by both is one.
    private async Task<Dictionary<Guid, Guid>> HeirsAsync(CancellationToken stop)
    {
        var statements = db.MembershipStatements;
        var merged = await db.Organizations.Where(o => o.MergedIntoId != null && statements.Any(s => s.MemberId == o.Id)).Select(o => o.Id).ToListAsync(stop);
        var heirs = new Dictionary<Guid, Guid>();
        foreach (var id in merged)
            if (await db.HeirOf(id, stop) is { } heir)
                heirs[id] = heir.Id;
        return heirs;
    }

    /// <summary>Who holds the offices that statements about members brought.</summary>
    private async Task<Dictionary<string, (Guid Id, string Name)>> HoldersAsync(List<Office> offices, CancellationToken stop)
    {
        var keys = offices.ConvertAll(o => "s" + o.Key[1..]);
        var said = await db.MembershipStatements.Where(s => s.MemberId != null && EF.Parameter(keys).Contains(s.Key)).Select(s => new { s.Key, s.MemberId, s.MemberName }).ToListAsync(stop);
        var holders = new Dictionary<string, (Guid Id, string Name)>(StringComparer.Ordinal);
        foreach (var one in said)
            if (await db.HeirOf(one.MemberId!.Value, stop) is { } heir)
                holders[OfficeOf(one.Key)] = (heir.Id, one.MemberName);
        return holders;
    }

    private static string OfficeOf(string key) => "o" + key[1..];
}

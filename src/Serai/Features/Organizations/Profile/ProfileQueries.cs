using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Sources;

namespace Serai.Features.Organizations.Profile;

/// <summary>Reads the page of an organization: nine statements at most, whatever hangs on it.</summary>
public sealed class ProfileQueries(SeraiDb db, OrganizationQueries organizations)
{
    public async Task<OrganizationProfile?> Load(string slug, DayRange when, string reader, CancellationToken stop)
    {
        var (alliances, sources) = (db.Alliances, db.Sources);
        var head = await db.Organizations.AsNoTracking().AsSingleQuery()
            .Include(o => o.Places).Include(o => o.Identifiers).Include(o => o.Links)
            .Where(o => o.Slug == slug)
            .Select(o => new { Organization = o, o.Places, o.Identifiers, o.Links, IsAlliance = alliances.Any(a => a.Id == o.Id), Source = sources.FirstOrDefault(s => s.Id == o.SourceId) })
            .FirstOrDefaultAsync(stop);
        if (head is null)
            return null;
        var organization = head.Organization;
        var names = await Names(organization.Id, stop);
        organization.Names.AddRange(names.Select(n => n.Name));
        var relations = await new RelationQueries(db).Load(organization.Id, stop);
        var memberships = await db.Memberships.AsNoTracking().AsSingleQuery().Include(m => m.Spans).Include(m => m.Evidence).Where(m => m.MemberId == organization.Id).ToListAsync(stop);
        var statements = await db.MembershipStatements.AsNoTracking().Include(s => s.Source).Where(s => s.MemberId == organization.Id).ToListAsync(stop);
        var offices = await db.Offices.AsNoTracking().Include(o => o.Source).Where(o => o.HolderId == organization.Id).ToListAsync(stop);
        var activities = await db.Activities.AsNoTracking().Include(a => a.Source).Where(a => a.HostId == organization.Id || a.Participants.Any(p => p.OrganizationId == organization.Id)).ToListAsync(stop);
        var others = statements.Select(s => s.AllianceId).Concat(memberships.Select(m => m.AllianceId)).Concat(offices.Select(o => o.AllianceId))
            .Concat(activities.Select(a => a.AllianceId).OfType<Guid>()).Concat(relations.Select(r => r.Other));
        var briefs = await organizations.Briefs([.. others.Distinct()], reader, stop);
        var said = Said(statements, memberships, briefs);
        return new OrganizationProfile
        {
            Organization = organization,
            Name = ShownName.Of(organization.Name, organization.NameLanguage, organization.Names, reader, organization.CountryCode),
            IsAlliance = head.IsAlliance,
            Source = head.Source,
            Names = names,
            Memberships = [.. memberships.OrderBy(m => m.Spans.Min(s => (int?)s.FromDay)).Select(m => Own(m, when, briefs, said))],
            Statements = [.. said.Values.OrderBy(s => s.Alliance.Name, StringComparer.InvariantCulture).ThenBy(s => Day(s.Statement.Since ?? s.Statement.AsOf ?? s.Statement.Until)).ThenBy(s => s.Statement.Key, StringComparer.Ordinal)],
            Offices = [.. offices.OrderBy(o => Day(o.Since)).Select(o => new HeldOffice(o, briefs[o.AllianceId]))],
            Activities = [.. activities.OrderBy(a => Day(a.Date)).Select(a => new OwnActivity(a, a.AllianceId is { } id ? briefs[id] : null))],
            Relations = RelationQueries.Of(relations, briefs, when),
        };
    }

    private async Task<List<NameOverTime>> Names(Guid id, CancellationToken stop) => [.. (await (
        from n in db.OrganizationNames.AsNoTracking()
        where n.OrganizationId == id
        join s in db.Sources on n.SourceId equals s.Id into sources
        from s in sources.DefaultIfEmpty()
        orderby n.Id
        select new { n, s }).ToListAsync(stop)).Select(row => new NameOverTime(row.n, row.s))];

    private static Dictionary<Guid, OwnStatement> Said(List<MembershipStatement> statements, List<Membership> memberships, Dictionary<Guid, OrganizationBrief> briefs)
    {
        var uses = memberships.SelectMany(m => m.Evidence).GroupBy(e => e.StatementId).ToDictionary(g => g.Key, g => (EvidenceUse?)g.Min(e => e.Use));
        return statements.ToDictionary(s => s.Id, s => new OwnStatement(s, briefs[s.AllianceId], uses.GetValueOrDefault(s.Id)));
    }

    private static OwnMembership Own(Membership membership, DayRange when, Dictionary<Guid, OrganizationBrief> briefs, Dictionary<Guid, OwnStatement> said) => new(
        membership,
        briefs[membership.AllianceId],
        membership.On(when.First, when.Last),
        [.. membership.Evidence.Where(e => said.ContainsKey(e.StatementId)).Select(e => said[e.StatementId] with { Use = e.Use })]);

    // What has no date comes last where the earliest comes first.
    private static int Day(EdtfDate? date) => date is null ? int.MaxValue : When.Of(date).Lo;
}

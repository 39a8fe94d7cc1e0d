using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Naming;
using Serai.Features.Sources;
using Serai.Platform.Db.Kept;

namespace Serai.Features.Organizations.Profile;

using Office = Serai.Features.Activities.Office;

/// <summary>Reads the page of an organization: eleven statements at most, one more for each merger into it, whatever hangs on it, and none for what did not change.</summary>
public sealed class ProfileQueries(SeraiDb db, OrganizationQueries organizations, KnownSources sources, KeptReads kept, KeptWork work)
{
    private static readonly KeptPart<ProfileRow> Row = new(typeof(Organization), typeof(OrganizationPlace), typeof(OrganizationIdentifier), typeof(OrganizationLink), typeof(Alliance));
    private static readonly KeptPart<List<NameOverTime>> NamesPart = new(typeof(OrganizationName));
    private static readonly KeptPart<List<RelationRow>> RelationsPart = new(typeof(OrganizationRelation));
    private static readonly KeptPart<List<Membership>> MembershipsPart = new(typeof(Membership));
    private static readonly KeptPart<List<MembershipStatement>> StatementsPart = new(typeof(MembershipStatement));
    private static readonly KeptPart<List<Office>> OfficesPart = new(typeof(Office));
    private static readonly KeptPart<List<Activity>> ActivitiesPart = new(typeof(Activity));

    private static readonly RowsOfOne<OrganizationName> NameRows = new((db, id) =>
        db.Set<OrganizationName>().AsNoTracking().Where(n => n.OrganizationId == id).OrderBy(n => n.Id));
    private static readonly RowsOfOne<Membership> MembershipRows = new((db, id) =>
        db.Set<Membership>().AsNoTracking().Include(m => m.Spans).Include(m => m.Evidence).Where(m => m.MemberId == id).OrderBy(m => m.Id));
    private static readonly RowsOfOne<MembershipStatement> StatementRows = new((db, id) =>
        db.Set<MembershipStatement>().AsNoTracking().Include(s => s.Source).Where(s => s.MemberId == id).OrderBy(s => s.Key));
    private static readonly RowsOfOne<Office> OfficeRows = new((db, id) =>
        db.Set<Office>().AsNoTracking().Include(o => o.Source).Where(o => o.HolderId == id).OrderBy(o => o.Key));
    private static readonly RowsOfOne<Activity> ActivityRows = new((db, id) =>
        db.Set<Activity>().AsNoTracking().Include(a => a.Source).Where(a => a.HostId == id || a.Participants.Any(p => p.OrganizationId == id)).OrderBy(a => a.Key));

    public async Task<OrganizationProfile?> Load(string slug, DayRange when, string reader, CancellationToken stop)
    {
        var head = await kept.Named(Row, slug, r => r.Organization.Id, () => Find(slug, stop));
        if (head is null)
            return null;
        var organization = head.Organization;
        var id = organization.Id;
        var names = await kept.Of(NamesPart, id, () => Names(id, stop));
        var rows = new DealingRows(
            await kept.Of(RelationsPart, id, () => new RelationQueries(db).Load(id, stop)),
            await kept.Of(MembershipsPart, id, () => MembershipRows.Read(db, id, stop)),
            await kept.Of(StatementsPart, id, () => Statements(id, stop)),
            await kept.Of(OfficesPart, id, () => OfficeRows.Read(db, id, stop)),
            await kept.Of(ActivitiesPart, id, () => ActivityRows.Read(db, id, stop)));
        var others = rows.Others.ToList();
        var briefs = await organizations.Briefs(others, reader, stop);
        return new OrganizationProfile
        {
            Reads = new(head, names),
            Organization = organization,
            Name = ShownName.Of(organization.Name, organization.NameLanguage, names.Select(n => n.Name), reader, organization.CountryCode),
            IsAlliance = head.IsAlliance,
            Source = head.Source,
            Names = names,
            Dealings = work.Of(id, $"{reader} {when}",
                [rows.Relations, rows.Memberships, rows.Statements, rows.Offices, rows.Activities, .. others.Select(o => briefs.GetValueOrDefault(o))],
                () => Dealings.Of(rows, briefs, when)),
        };
    }

    private async Task<List<NameOverTime>> Names(Guid id, CancellationToken stop)
    {
        var names = await NameRows.Read(db, id, stop);
        var said = await sources.Of([.. names.Select(n => n.SourceId).OfType<Guid>().Distinct()], stop);
        return [.. names.Select(n => new NameOverTime(n, n.SourceId is { } source ? said.GetValueOrDefault(source) : null))];
    }

    // What was said of one that became this one is read through the mergers.
    private async Task<List<MembershipStatement>> Statements(Guid id, CancellationToken stop)
    {
        if (await db.WithMergedAsync(id, stop) is not { Count: > 1 } all)
            return await StatementRows.Read(db, id, stop);
        return await db.MembershipStatements.AsNoTracking().Include(s => s.Source).Where(s => s.MemberId != null && all.Contains(s.MemberId.Value)).OrderBy(s => s.Key).ToListAsync(stop);
    }

    private async Task<ProfileRow?> Find(string slug, CancellationToken stop)
    {
        var (alliances, all) = (db.Alliances, db.Sources);
        var row = await db.Organizations.AsNoTracking().AsSingleQuery()
            .Include(o => o.Places).Include(o => o.Identifiers).Include(o => o.Links)
            .Where(o => o.Slug == slug)
            .Select(o => new { Organization = o, o.Places, o.Identifiers, o.Links, IsAlliance = alliances.Any(a => a.Id == o.Id), Source = all.FirstOrDefault(s => s.Id == o.SourceId) })
            .FirstOrDefaultAsync(stop);
        return row is null ? null : new(row.Organization, row.IsAlliance, row.Source);
    }

    private sealed record ProfileRow(Organization Organization, bool IsAlliance, Source? Source);
}

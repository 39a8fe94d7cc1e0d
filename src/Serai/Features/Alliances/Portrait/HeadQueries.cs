using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Db.Kept;

namespace Serai.Features.Alliances.Portrait;

/// <summary>Reads what every page about an alliance needs: eight statements, and none while nothing of it changed.</summary>
public sealed class HeadQueries(SeraiDb db, OrganizationQueries organizations, AllianceQueries alliances, AllianceSources allSources, KeptReads kept, KeptWork work)
{
    private static readonly KeptPart<AllianceRow> Row = new(typeof(Alliance), typeof(Organization), typeof(SubjectText)) { Rows = r => r.Texts.Count + r.SubAllianceIds.Count };
    private static readonly KeptPart<List<SourcedName>> NamesPart = new(typeof(OrganizationName));
    private static readonly KeptPart<List<Membership>> MembershipsPart = new(typeof(Membership));
    private static readonly KeptPart<List<Activity>> ActivitiesPart = new(typeof(Activity));
    private static readonly KeptPart<List<ReportedFigure>> FiguresPart = new(typeof(ReportedFigure));

    private static readonly RowsOfOne<OrganizationName> NameRows = new((db, id) =>
        db.Set<OrganizationName>().AsNoTracking().Where(n => n.OrganizationId == id).OrderBy(n => n.Id));
    private static readonly RowsOfOne<Membership> MembershipRows = new((db, id) =>
        db.Set<Membership>().AsNoTracking().Include(m => m.Spans).Where(m => m.AllianceId == id).OrderBy(m => m.Id));
    private static readonly RowsOfOne<Activity> ActivityRows = new((db, id) =>
        db.Set<Activity>().AsNoTracking().Where(a => a.AllianceId == id).OrderBy(a => a.Key));
    private static readonly RowsOfOne<ReportedFigure> FigureRows = new((db, id) =>
        db.Set<ReportedFigure>().AsNoTracking().Where(f => f.AllianceId == id).OrderBy(f => f.Key));

    /// <param name="slug">The last part of the alliance's address.</param>
    /// <returns>Null where no alliance has this address.</returns>
    public async Task<AllianceHead?> Load(string slug, DayRange when, CancellationToken stop)
    {
        var row = await kept.Named(Row, slug, r => r.Alliance.Id, () => Find(slug, stop));
        if (row is null)
            return null;
        var id = row.Alliance.Id;
        var reader = CultureInfo.CurrentUICulture.Name;
        // Asked for within each reading once more: what is kept must not be older than the number it is kept under.
        var sources = await allSources.Of(id, stop);
        await sources.Know(row.Texts.Select(t => t.SourceId).Append(row.Alliance.Organization.SourceId));
        var memberships = await kept.Of(MembershipsPart, id, () => MembershipRows.Read(db, id, stop));
        var activities = await kept.Of(ActivitiesPart, id, async () => await (await allSources.Of(id, stop)).Give(await ActivityRows.Read(db, id, stop), a => a.SourceId, (a, s) => a.Source = s));
        var figures = await kept.Of(FiguresPart, id, async () => await (await allSources.Of(id, stop)).Give(await FigureRows.Read(db, id, stop), f => f.SourceId, (f, s) => f.Source = s));
        var names = await kept.Of(NamesPart, id, async () => await Sourced(await NameRows.Read(db, id, stop), await allSources.Of(id, stop)));
        var partners = memberships.Select(m => m.MemberId).Append(row.Alliance.SecretariatHostId).Concat(activities.Select(a => a.HostId)).OfType<Guid>().Distinct().ToList();
        var briefs = await organizations.Briefs([.. partners.Concat(row.SubAllianceIds).Append(row.Alliance.ParentAllianceId ?? id).Append(id).Distinct()], reader, stop);
        return new AllianceHead
        {
            Row = row,
            When = when,
            Names = names,
            Texts = [.. row.Texts.Select(t => new SourcedText(t, sources[t.SourceId]))],
            Source = sources[row.Alliance.Organization.SourceId],
            Memberships = memberships,
            Activities = activities,
            Figures = figures,
            Witnesses = sources.Witnesses,
            Briefs = briefs,
            On = work.Of(id, $"{reader} {when}", [row, memberships, activities, .. partners.Select(p => briefs.GetValueOrDefault(p))], () => AllianceOnDays.Of(
                row, sources[row.Alliance.Organization.SourceId], memberships, activities, when, partners.Where(briefs.ContainsKey).ToDictionary(p => p, p => briefs[p]))),
        };
    }

    /// <summary>Where an old or other address of an alliance leads: a merged record's, its id, its name, another case.</summary>
    public async Task<string?> Moved(string word, CancellationToken stop) => (await alliances.Find(word, stop))?.Organization.Slug;

    private static async Task<List<SourcedName>> Sourced(List<OrganizationName> names, AllianceSources.Shelf sources)
    {
        await sources.Know(names.Select(n => n.SourceId));
        return [.. names.Select(n => new SourcedName(n, sources[n.SourceId]))];
    }

    private async Task<AllianceRow?> Find(string slug, CancellationToken stop)
    {
        var (all, texts) = (db.Alliances, db.SubjectTexts);
        var row = await db.Alliances.AsNoTracking().Include(a => a.Organization)
            .Where(a => a.Organization.Slug == slug && a.Organization.MergedIntoId == null)
            .Select(a => new
            {
                Alliance = a,
                Texts = texts.Where(t => t.SubjectId == a.Id).OrderBy(t => t.Position).ToList(),
                Parts = all.Where(s => s.ParentAllianceId == a.Id).Select(s => s.Id).ToList(),
            }).FirstOrDefaultAsync(stop);
        return row is null ? null : new(row.Alliance, row.Texts, row.Parts);
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Db.Kept;

namespace Serai.Features.Alliances.Portrait;

/// <summary>Reads what every page about an alliance needs: seven statements, and none while nothing of it changed.</summary>
public sealed class HeadQueries(SeraiDb db, OrganizationQueries organizations, AllianceQueries alliances, KeptReads kept)
{
    private static readonly KeptPart<AllianceRow> Row = new(typeof(Alliance), typeof(Organization), typeof(MembershipStatement), typeof(ReportedFigure), typeof(Activity), typeof(OrganizationName));
    private static readonly KeptPart<List<SourcedName>> NamesPart = new(typeof(OrganizationName));
    private static readonly KeptPart<List<Membership>> MembershipsPart = new(typeof(Membership));
    private static readonly KeptPart<List<Activity>> ActivitiesPart = new(typeof(Activity));
    private static readonly KeptPart<List<ReportedFigure>> FiguresPart = new(typeof(ReportedFigure));

    /// <param name="slug">The last part of the alliance's address.</param>
    /// <returns>Null where no alliance has this address.</returns>
    public async Task<AllianceHead?> Load(string slug, DayRange when, CancellationToken stop)
    {
        var found = await kept.Named(Row, slug, r => r.Alliance.Id, () => Find(slug, stop));
        if (found is null)
            return null;
        var id = found.Alliance.Id;
        var memberships = await kept.Of(MembershipsPart, id, () => db.Memberships.AsNoTracking().Include(m => m.Spans).Where(m => m.AllianceId == id).OrderBy(m => m.Id).ToListAsync(stop));
        var activities = await kept.Of(ActivitiesPart, id, () => db.Activities.AsNoTracking().Include(a => a.Source).Where(a => a.AllianceId == id).OrderBy(a => a.Key).ToListAsync(stop));
        var figures = await kept.Of(FiguresPart, id, () => db.ReportedFigures.AsNoTracking().Include(f => f.Source).Where(f => f.AllianceId == id).OrderBy(f => f.Key).ToListAsync(stop));
        var names = await kept.Of(NamesPart, id, () => Names(id, stop));
        var named = memberships.Select(m => m.MemberId).Append(found.Alliance.SecretariatHostId).Append(found.Alliance.ParentAllianceId).Append(id)
            .Concat(activities.Select(a => a.HostId)).OfType<Guid>().Concat(found.SubAllianceIds).Distinct();
        return new AllianceHead
        {
            Row = found,
            When = when,
            Names = names,
            Memberships = memberships,
            Activities = activities,
            Figures = figures,
            Briefs = await organizations.Briefs([.. named], CultureInfo.CurrentUICulture.Name, stop),
        };
    }

    /// <summary>Where an old or other address of an alliance leads: a merged record's, its id, its name, another case.</summary>
    public async Task<string?> Moved(string word, CancellationToken stop) => (await alliances.Find(word, stop))?.Organization.Slug;

    private async Task<AllianceRow?> Find(string slug, CancellationToken stop)
    {
        var (all, sources, statements) = (db.Alliances, db.Sources, db.MembershipStatements);
        var (figures, activities, names) = (db.ReportedFigures, db.Activities, db.OrganizationNames);
        var found = await db.Alliances.AsNoTracking().Include(a => a.Organization)
            .Where(a => a.Organization.Slug == slug && a.Organization.MergedIntoId == null)
            .Select(a => new
            {
                Alliance = a,
                Source = sources.FirstOrDefault(s => s.Id == a.Organization.SourceId),
                Subs = all.Where(s => s.ParentAllianceId == a.Id).Select(s => s.Id).ToList(),
                SourceCount = statements.Where(s => s.AllianceId == a.Id).Select(s => s.SourceId)
                    .Union(figures.Where(f => f.AllianceId == a.Id).Select(f => f.SourceId))
                    .Union(activities.Where(e => e.AllianceId == a.Id).Select(e => e.SourceId))
                    .Union(names.Where(n => n.OrganizationId == a.Id && n.SourceId != null).Select(n => n.SourceId!.Value))
                    .Count(),
            }).FirstOrDefaultAsync(stop);
        return found is null ? null : new(found.Alliance, found.Source, found.Subs, found.SourceCount);
    }

    private async Task<List<SourcedName>> Names(Guid id, CancellationToken stop)
    {
        var rows = await (
            from name in db.OrganizationNames.AsNoTracking()
            where name.OrganizationId == id
            join source in db.Sources on name.SourceId equals (Guid?)source.Id into said
            from source in said.DefaultIfEmpty()
            orderby name.Id
            select new { name, source }).ToListAsync(stop);
        return [.. rows.Select(r => new SourcedName(r.name, r.source))];
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Organizations;
using Serai.Features.Sources;

namespace Serai.Features.Alliances.Portrait;

/// <summary>Reads what every page about an alliance needs: seven statements.</summary>
public sealed class HeadQueries(SeraiDb db, OrganizationQueries organizations)
{
    /// <param name="slug">The last part of the alliance's address.</param>
    /// <returns>Null where no alliance has this address.</returns>
    public async Task<AllianceHead?> Load(string slug, DayRange when, CancellationToken stop)
    {
        var found = await Find(slug, stop);
        if (found is null)
            return null;
        var (alliance, source, subs, sourceCount) = found.Value;
        var id = alliance.Id;
        var memberships = await db.Memberships.AsNoTracking().Include(m => m.Spans).Where(m => m.AllianceId == id).ToListAsync(stop);
        var activities = await db.Activities.AsNoTracking().Include(a => a.Source).Where(a => a.AllianceId == id).ToListAsync(stop);
        var named = memberships.Select(m => m.MemberId).Append(alliance.SecretariatHostId).Append(alliance.ParentAllianceId).Append(id)
            .Concat(activities.Select(a => a.HostId)).OfType<Guid>().Concat(subs).Distinct();
        return new AllianceHead
        {
            Alliance = alliance,
            Source = source,
            SubAllianceIds = subs,
            SourceCount = sourceCount,
            When = when,
            Names = await Names(id, stop),
            Memberships = memberships,
            Activities = activities,
            Figures = await db.ReportedFigures.AsNoTracking().Include(f => f.Source).Where(f => f.AllianceId == id).ToListAsync(stop),
            Briefs = await organizations.Briefs([.. named], CultureInfo.CurrentUICulture.Name, stop),
        };
    }

    /// <summary>Where an old or other address of an alliance leads: a merged record's, or its id.</summary>
    public async Task<string?> Moved(string word, CancellationToken stop)
    {
        if (Guid.TryParse(word, out var id))
            return await db.Alliances.Where(a => a.Id == id).Select(a => a.Organization.Slug).FirstOrDefaultAsync(stop);
        var into = await db.Organizations.Where(o => o.Slug == word).Select(o => o.MergedIntoId).FirstOrDefaultAsync(stop);
        return into is null ? null : await db.Alliances.Where(a => a.Id == into).Select(a => a.Organization.Slug).FirstOrDefaultAsync(stop);
    }

    private async Task<(Alliance Alliance, Source? Source, List<Guid> Subs, int SourceCount)?> Find(string slug, CancellationToken stop)
    {
        var (alliances, sources, statements) = (db.Alliances, db.Sources, db.MembershipStatements);
        var (figures, activities, names) = (db.ReportedFigures, db.Activities, db.OrganizationNames);
        var found = await db.Alliances.AsNoTracking().Include(a => a.Organization)
            .Where(a => a.Organization.Slug == slug && a.Organization.MergedIntoId == null)
            .Select(a => new
            {
                Alliance = a,
                Source = sources.FirstOrDefault(s => s.Id == a.Organization.SourceId),
                Subs = alliances.Where(s => s.ParentAllianceId == a.Id).Select(s => s.Id).ToList(),
                SourceCount = statements.Where(s => s.AllianceId == a.Id).Select(s => s.SourceId)
                    .Union(figures.Where(f => f.AllianceId == a.Id).Select(f => f.SourceId))
                    .Union(activities.Where(e => e.AllianceId == a.Id).Select(e => e.SourceId))
                    .Union(names.Where(n => n.OrganizationId == a.Id && n.SourceId != null).Select(n => n.SourceId!.Value))
                    .Count(),
            }).FirstOrDefaultAsync(stop);
        return found is null ? null : (found.Alliance, found.Source, found.Subs, found.SourceCount);
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

using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Office;
using Serai.Features.Organizations;

namespace Serai.Features.Reports;

/// <summary>What the organization, or an alliance that it was in, did within a year, as trusted sources tell: two statements.</summary>
public sealed class ReportActivities(SeraiDb db)
{
    public async Task<Found> ReadAsync(OfficeEnd office, List<Guid> alliances, ReportYear year, CancellationToken stop)
    {
        var all = (await db.Activities.AsNoTracking().Include(a => a.Source).Include(a => a.Participants)
            .Where(a => (a.AllianceId != null && alliances.Contains(a.AllianceId.Value)) || (a.HostId != null && office.All.Contains(a.HostId.Value))
                || a.Participants.Any(p => p.OrganizationId != null && office.All.Contains(p.OrganizationId.Value)))
            .OrderBy(a => a.Key).ToListAsync(stop)).Where(a => a.Source.IsTrusted).ToList();
        var within = all.Where(a => a.Date is { } date && When.Of(date).Fits(new(year.Days.First, year.Days.Last))).OrderBy(a => When.Of(a.Date!).Lo).ThenBy(a => When.Of(a.Date!).Hi).ThenBy(a => a.Key, StringComparer.Ordinal).ToList();
        var ids = within.Select(a => a.Id).ToList();
        var texts = await db.SubjectTexts.AsNoTracking().Where(t => ids.Contains(t.SubjectId)).OrderBy(t => t.Id).ToListAsync(stop);
        return new(within, all.Count(a => a.Date is null), texts.ToLookup(t => t.SubjectId));
    }

    /// <param name="Undated">How many have no date, so that they are in no year's report.</param>
    public sealed record Found(IReadOnlyList<Activity> Within, int Undated, ILookup<Guid, SubjectText> Texts)
    {
        public IEnumerable<Guid> Named => Within.SelectMany(a => a.Participants.Select(p => p.OrganizationId).Append(a.AllianceId).Append(a.HostId)).OfType<Guid>();

        public IReadOnlyList<ReportActivity> In(IReadOnlyDictionary<Guid, OrganizationBrief> briefs, OfficeEnd office, string reader) =>
        [
            .. Within.Select(a => new ReportActivity(
                a,
                a.AllianceId is { } id ? briefs.GetValueOrDefault(id) : null,
                Texts[a.Id].FirstOrDefault(t => t.Field is TextField.Translation or TextField.Name or TextField.Note && t.Language == reader && t.Text != a.Title),
                a.HostId is { } host && office.All.Contains(host),
                a.Participants.Exists(p => p.OrganizationId is { } one && office.All.Contains(one)))),
        ];
    }
}

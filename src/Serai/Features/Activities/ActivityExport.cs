using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Api;
using Serai.Features.Organizations;
using Serai.Platform.Files;

namespace Serai.Features.Activities;

/// <summary>All that alliances and organizations did up to the day.</summary>
public sealed class ActivityExport : ExportTable<ActivityRow>
{
    private readonly SeraiDb db;
    private readonly ApiSubjects subjects;

    public ActivityExport(SeraiDb db, ApiSubjects subjects)
    {
        (this.db, this.subjects) = (db, subjects);
        Column("id", r => r.Activity.Key);
        Column("alliance", r => r.Alliance?.Slug);
        Column("date", r => r.Activity.Date);
        Column("kind", r => r.Activity.Kind);
        Column("title", r => r.Activity.Title);
        Column("place", r => r.Activity.Place);
        Column("host", r => r.Activity.HostName);
        Column("host_organization", r => r.Host?.Slug);
        Column("people", r => r.Activity.People);
        Column("source", r => r.Activity.Source.Key);
        Column("source_title", r => r.Activity.Source.Title);
        Column("source_url", r => r.Activity.Source.Address);
        Column("place_in_source", r => r.Activity.PlaceInSource);
        Column("trust", r => r.Activity.Source.Trust);
    }

    public override string Name => "activities";
    public override string About => "What alliances and organizations did, up to the day.";

    public override Task<long> CountAsync(CancellationToken stop) => db.Activities.LongCountAsync(stop);

    protected override bool IsWanted(ActivityRow row, LocalDate first, LocalDate last) => row.Activity.Date?.Earliest is not { } day || day <= last;

    protected override async Task<List<ActivityRow>> PartAsync(ActivityRow? after, LocalDate first, LocalDate last, CancellationToken stop)
    {
        var key = after?.Activity.Key ?? "";
        var part = await db.Activities.AsNoTracking().Where(a => string.Compare(a.Key, key) > 0)
            .OrderBy(a => a.Key).Take(PartSize).Include(a => a.Source).ToListAsync(stop);
        var briefs = await subjects.Briefs(part.Select(a => a.AllianceId).Concat(part.Select(a => a.HostId)), stop);
        return [.. part.Select(a => new ActivityRow(a, a.AllianceId is { } id ? briefs[id] : null, a.HostId is { } host ? briefs[host] : null))];
    }
}

public sealed record ActivityRow(Activity Activity, OrganizationBrief? Alliance, OrganizationBrief? Host);

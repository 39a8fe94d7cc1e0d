using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Answers;
using Serai.Features.Organizations;
using Serai.Platform.Files;

namespace Serai.Features.Alliances.Api;

/// <summary>All alliances, with how many belong on the day.</summary>
public sealed class AllianceExport : ExportTable<AllianceRow>
{
    private readonly SeraiDb db;

    public AllianceExport(SeraiDb db)
    {
        this.db = db;
        Column("id", r => r.Alliance.Id);
        Column("slug", r => r.Alliance.Organization.Slug);
        Column("name", r => r.Alliance.Organization.Name);
        Column("kind", r => r.Alliance.Kind);
        Column("legal_nature", r => r.Alliance.LegalNature);
        Column("charter", r => r.Alliance.CharterAddress);
        Column("parent", r => r.Parent);
        Column("secretariat_host", r => r.Alliance.SecretariatHost);
        Column("established", r => r.Alliance.Established);
        Column("dissolved", r => r.Alliance.Dissolved);
        Column("members_certain", r => r.Members.Certain);
        Column("members_possible", r => r.Members.Possible);
    }

    public override string Name => "alliances";
    public override string About => "Alliances, with how many members are recorded for the day.";

    public override Task<long> CountAsync(CancellationToken stop) => db.Alliances.LongCountAsync(stop);

    protected override async Task<List<AllianceRow>> PartAsync(AllianceRow? after, LocalDate first, LocalDate last, CancellationToken stop)
    {
        var slug = after?.Alliance.Organization.Slug ?? "";
        var part = await db.Alliances.AsNoTracking().Where(a => a.Organization.MergedIntoId == null && string.Compare(a.Organization.Slug, slug) > 0)
            .OrderBy(a => a.Organization.Slug).Take(PartSize).Include(a => a.Organization).ToListAsync(stop);
        var ids = part.Select(a => a.Id).ToList();
        var when = new DayRange(DayRange.Of(first).First, DayRange.Of(last).Last);
        var memberships = (await db.Memberships.AsNoTracking().Where(m => ids.Contains(m.AllianceId))
            .Include(m => m.Spans.Where(s => s.FromDay <= when.Last && s.ToDay >= when.First)).ToListAsync(stop)).ToLookup(m => m.AllianceId);
        var parents = part.Select(a => a.ParentAllianceId).OfType<Guid>().ToList();
        var slugs = await db.Organizations.Where(o => parents.Contains(o.Id)).Select(o => new { o.Id, o.Slug }).ToDictionaryAsync(o => o.Id, o => o.Slug, stop);
        return [.. part.Select(a => new AllianceRow(a, a.ParentAllianceId is { } id ? slugs[id] : null, MemberCount.On(memberships[a.Id], when)))];
    }
}

public sealed record AllianceRow(Alliance Alliance, string? Parent, MemberCount Members);

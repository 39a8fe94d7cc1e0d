using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Files;

namespace Serai.Features.Alliances.Api;

/// <summary>All numbers that sources report.</summary>
public sealed class FigureExport : ExportTable<FigureRow>
{
    private readonly SeraiDb db;
    private readonly ApiSubjects subjects;

    public FigureExport(SeraiDb db, ApiSubjects subjects)
    {
        (this.db, this.subjects) = (db, subjects);
        Column("id", r => r.Figure.Key);
        Column("alliance", r => r.Alliance.Slug);
        Column("date", r => r.Figure.Date);
        Column("measure", r => r.Figure.Measure);
        Column("qualifier", r => r.Figure.Qualifier);
        Column("value", r => r.Figure.Value);
        Column("source", r => r.Figure.Source.Key);
        Column("source_title", r => r.Figure.Source.Title);
        Column("source_url", r => r.Figure.Source.Address);
        Column("place_in_source", r => r.Figure.PlaceInSource);
        Column("trust", r => r.Figure.Source.Trust);
    }

    public override string Name => "figures";
    public override string About => "Numbers that sources report of alliances.";

    public override Task<long> CountAsync(CancellationToken stop) => db.ReportedFigures.LongCountAsync(stop);

    protected override async Task<List<FigureRow>> PartAsync(FigureRow? after, LocalDate first, LocalDate last, CancellationToken stop)
    {
        var key = after?.Figure.Key ?? "";
        var part = await db.ReportedFigures.AsNoTracking().Where(f => string.Compare(f.Key, key) > 0)
            .OrderBy(f => f.Key).Take(PartSize).Include(f => f.Source).ToListAsync(stop);
        var briefs = await subjects.Briefs(part.Select(f => (Guid?)f.AllianceId), stop);
        return [.. part.Select(f => new FigureRow(f, briefs[f.AllianceId]))];
    }
}

public sealed record FigureRow(ReportedFigure Figure, OrganizationBrief Alliance);

using Microsoft.EntityFrameworkCore;
using Serai.Platform.Files;

namespace Serai.Features.Sources;

/// <summary>All sources.</summary>
public sealed class SourceExport : ExportTable<Source>
{
    private readonly SeraiDb db;

    public SourceExport(SeraiDb db)
    {
        this.db = db;
        Column("id", s => s.Key);
        Column("title", s => s.Title);
        Column("publisher", s => s.Publisher);
        Column("address", s => s.Address);
        Column("published", s => s.Published);
        Column("retrieved", s => s.Retrieved);
        Column("trust", s => s.Trust);
    }

    public override string Name => "sources";
    public override string About => "Sources and what they are worth as witnesses.";

    public override Task<long> CountAsync(CancellationToken stop) => db.Sources.LongCountAsync(stop);

    protected override Task<List<Source>> PartAsync(Source? after, LocalDate first, LocalDate last, CancellationToken stop)
    {
        var key = after?.Key ?? "";
        return db.Sources.AsNoTracking().Where(s => string.Compare(s.Key, key) > 0).OrderBy(s => s.Key).Take(PartSize).ToListAsync(stop);
    }
}

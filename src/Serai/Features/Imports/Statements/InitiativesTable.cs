using Microsoft.EntityFrameworkCore;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;

namespace Serai.Features.Imports.Statements;

/// <summary>Initiatives and their names.</summary>
public sealed class InitiativesTable : TableImport
{
    private readonly List<(CsvRow Row, SourceWords? Source)> rows = [];
    private readonly HashSet<string> slugs = new(StringComparer.Ordinal);

    public override string Name => "initiatives";

    public override IReadOnlyList<string> Signature => ["slug", "name_en", "name_zh_hant", "name_zh_hans"];

    public override bool NeedsSource => false;

    public override IReadOnlyList<string> Known => [.. Signature, "source_title", "source_url", "trust"];

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
        {
            read.Required(row, "slug");
            read.Address(row, "slug");
            read.Once(row, "slug", slugs);
            read.Required(row, "name_en");
            rows.Add((row, row["source_title"] is null ? null : read.Source(row)));
        }
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        foreach (var (row, words) in context.Each(rows))
        {
            var slug = row["slug"]!;
            if (await context.Db.Initiatives.AnyAsync(i => i.Slug == slug, stop))
                continue;
            var source = words is { } named ? context.SourceOf(named).Id : (Guid?)null;
            var initiative = new Initiative { Slug = slug, SourceId = source };
            context.Db.Add(initiative);
            foreach (var (column, language) in new[] { ("name_en", "en"), ("name_zh_hant", "zh-Hant"), ("name_zh_hans", "zh-Hans") })
                if (row[column] is { } name)
                    context.Db.Add(new SubjectText { SubjectId = initiative.Id, Field = TextField.Name, Language = language, Text = name, SourceId = source });
            context.Count("initiatives");
        }
    }
}

/// <summary>Which alliances an initiative groups.</summary>
public sealed class InitiativeAlliancesTable : TableImport
{
    private readonly List<(CsvRow Row, string Initiative, string Alliance)> rows = [];

    public override string Name => "alliances of initiatives";

    public override IReadOnlyList<string> Signature => ["initiative", "alliance"];

    public override bool NeedsSource => false;

    public override IReadOnlyList<string> Known => Signature;

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
            rows.Add((row, read.Required(row, "initiative"), read.Required(row, "alliance")));
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        foreach (var (row, slug, name) in context.Each(rows))
        {
            var initiative = context.Db.Initiatives.Local.FirstOrDefault(i => i.Slug == slug)
                ?? await context.Db.Initiatives.Include(i => i.Alliances).FirstOrDefaultAsync(i => i.Slug == slug, stop)
                ?? throw new ImportRefused(row.File, row.Record, $"the initiative “{slug}” is not known.");
            var alliance = context.FindAlliance(name)
                ?? throw new ImportRefused(row.File, row.Record, $"the alliance “{name}” is not known.");
            if (initiative.Alliances.All(a => a.AllianceId != alliance.Id))
                initiative.Alliances.Add(new() { AllianceId = alliance.Id });
        }
    }
}

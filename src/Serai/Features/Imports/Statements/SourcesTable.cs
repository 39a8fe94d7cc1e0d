using Serai.Features.Sources;

namespace Serai.Features.Imports.Statements;

/// <summary>More about the sources than the rows that name them: publisher, when published, when read.</summary>
public sealed class SourcesTable : TableImport
{
    private readonly List<(SourceWords Words, string? Publisher, EdtfDate? Published, EdtfDate? Retrieved)> rows = [];

    public override string Name => "sources";

    public override IReadOnlyList<string> Signature => ["source_title", "publisher", "published", "retrieved"];

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
            rows.Add((read.Source(row), row["publisher"], read.Date(row, "published"), read.Date(row, "retrieved")));
    }

    public override Task Write(ImportContext context, CancellationToken stop)
    {
        foreach (var (words, publisher, published, retrieved) in context.Each(rows))
        {
            var source = context.SourceOf(words);
            source.Publisher ??= publisher;
            source.Published ??= published;
            source.Retrieved ??= retrieved;
        }
        return Task.CompletedTask;
    }
}

namespace Serai.Features.Imports.Statements;

/// <summary>Which organization a name as written means, decided by someone who read the source.</summary>
public sealed class ResolutionsTable : TableImport
{
    private readonly List<(CsvRow Row, string Name, string Organization)> rows = [];

    public override IReadOnlyList<string> Signature => ["name", "organization", "reason"];

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
            rows.Add((row, read.Required(row, "name"), read.Required(row, "organization")));
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        foreach (var (row, name, word) in rows)
        {
            var organization = await context.Names.Find(word, stop)
                ?? throw new ImportRefused(row.File, row.Record, $"the organization “{word}” is not in the registry. Import its record first.");
            context.Names.Add(row["alliance"], name, row["country_or_region"], organization);
        }
    }
}

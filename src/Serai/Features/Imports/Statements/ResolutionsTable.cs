namespace Serai.Features.Imports.Statements;

/// <summary>Which organization a name as written means, decided by someone who read the source.</summary>
public sealed class ResolutionsTable : TableImport
{
    private readonly List<(CsvRow Row, string Name, string Organization)> rows = [];

    public override string Name => "resolutions";

    public override IReadOnlyList<string> Signature => ["name", "organization", "reason"];

    public override bool NeedsSource => false;

    public override IReadOnlyList<string> Optional => ["alliance", "country_or_region"];

    public override IReadOnlyList<string> Known => [.. Signature, .. Optional];

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
            rows.Add((row, read.Required(row, "name"), read.Required(row, "organization")));
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        foreach (var (row, name, word) in context.Each(rows))
        {
            if (await context.Names.Find(word, stop) is not { } organization)
                context.Refuse(row, $"the organization “{word}” is not in the registry. Import its record first.");
            else if (!context.Names.Add(row["alliance"], name, row["country_or_region"], organization))
                context.Refuse(row, $"an earlier row says that “{name}” means another organization. Name the alliance or the country to tell them apart.");
        }
    }
}

using Serai.Features.Initiatives;
using Serai.Features.Settings;

namespace Serai.Features.Imports.Statements;

/// <summary>The home organization and the initiative of the front page. What the site has set already stays.</summary>
public sealed class SettingsTable : TableImport
{
    private static readonly string[] Known = [Setting.HomeOrganization, Setting.Initiative];
    private readonly List<(CsvRow Row, string Key, string Value)> rows = [];

    public override IReadOnlyList<string> Signature => ["key", "value"];

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
        {
            var key = read.Required(row, "key");
            if (!Known.Contains(key))
                read.Refuse(row, $"“{key}” is no setting; there are {string.Join(" and ", Known)}.");
            rows.Add((row, key, read.Required(row, "value")));
        }
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        foreach (var (row, key, value) in rows)
        {
            if (await context.Db.Settings.FindAsync([key], stop) is not null)
                continue;
            var id = key == Setting.HomeOrganization
                ? await context.Names.Find(value, stop)
                : context.Db.Initiatives.Local.FirstOrDefault(i => i.Slug == value)?.Id;
            if (id is null)
                throw new ImportRefused(row.File, row.Record, $"“{value}” is not in the registry.");
            context.Db.Add(new Setting { Key = key, Value = id.Value.ToString() });
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Serai.Features.Initiatives;
using Serai.Platform.Settings;

namespace Serai.Features.Imports.Statements;

/// <summary>The home organization and the initiative of the front page. A later table changes them.</summary>
public sealed class SettingsTable : TableImport
{
    private static readonly string[] Keys = [Setting.HomeOrganization, Setting.Initiative];
    private readonly List<(CsvRow Row, string Key, string Value)> rows = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    public override string Name => "settings";

    public override IReadOnlyList<string> Signature => ["key", "value"];

    public override bool NeedsSource => false;

    public override IReadOnlyList<string> Known => Signature;

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
        {
            var key = read.Required(row, "key");
            read.Once(row, "key", keys);
            if (!Keys.Contains(key))
                read.Refuse(row, $"“{key}” is no setting; there are {string.Join(" and ", Keys)}.");
            rows.Add((row, key, read.Required(row, "value")));
        }
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        foreach (var (row, key, value) in context.Each(rows))
        {
            var id = key == Setting.HomeOrganization
                ? await context.Names.Find(value, stop)
                : context.Db.Initiatives.Local.FirstOrDefault(i => i.Slug == value)?.Id
                    ?? (await context.Db.Initiatives.FirstOrDefaultAsync(i => i.Slug == value, stop))?.Id;
            if (id is null)
            {
                context.Refuse(row, $"“{value}” is not in the registry.");
                continue;
            }
            var setting = await context.Db.Settings.FindAsync([key], stop);
            if (setting?.Value == id.Value.ToString())
                continue;
            if (setting is null)
                context.Db.Add(new Setting { Key = key, Value = id.Value.ToString() });
            else
                setting.Value = id.Value.ToString();
            context.Count("settings");
        }
    }
}

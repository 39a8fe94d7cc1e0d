using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Sources;

namespace Serai.Features.Imports.Statements;

/// <summary>Numbers that sources report.</summary>
public sealed class FiguresTable : TableImport
{
    private readonly List<(CsvRow Row, string Alliance, EdtfDate? Date, Measure Measure, Qualifier Qualifier, int Value, SourceWords Source)> rows = [];

    public override string Name => "figures";

    public override IReadOnlyList<string> Signature => ["alliance", "measure", "qualifier", "value"];

    public override IReadOnlyList<string> Optional => ["date"];

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
        {
            read.Required(row, "measure");
            read.Required(row, "qualifier");
            rows.Add((
                row,
                read.Name(row, "alliance"),
                read.Date(row, "date"),
                read.Word(row, "measure", Measure.Members),
                read.Word(row, "qualifier", Qualifier.Exactly),
                read.Whole(row, "value"),
                read.Source(row)));
        }
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        var known = (await context.Db.ReportedFigures.Select(f => f.Key).ToListAsync(stop)).ToHashSet();
        foreach (var (row, alliance, date, measure, qualifier, value, source) in context.Each(rows))
        {
            var key = Digest.Of("f", alliance, row["date"], row["measure"], row["qualifier"], row["value"], source.Title, source.Address, row["place_in_source"]);
            if (!known.Add(key) || context.Removed.HasFigure(key, $"{row["measure"]} {row["value"]}"))
                continue;
            context.History.Figure(context.AllianceOf(row, alliance), $"{row["measure"]}: {row["value"]}{(row["date"] is { } on ? $" ({on})" : "")}");
            context.Db.Add(new ReportedFigure
            {
                Key = key,
                AllianceId = context.AllianceOf(row, alliance).Id,
                Date = date,
                Measure = measure,
                Qualifier = qualifier,
                Value = value,
                SourceId = context.SourceOf(source).Id,
                PlaceInSource = row["place_in_source"],
            });
            context.Count("figures");
        }
    }
}

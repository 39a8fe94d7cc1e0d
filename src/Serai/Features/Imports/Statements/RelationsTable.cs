using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;

namespace Serai.Features.Imports.Statements;

/// <summary>How organizations stand to each other, for a period: parts, predecessors, successors.</summary>
public sealed class RelationsTable : TableImport
{
    private readonly List<Row> rows = [];

    private sealed record Row(CsvRow Cells, string Organization, RelationWord Kind, string Other, EdtfDate? Since, EdtfDate? Until, SourceWords Source);

    public override string Name => "relations";

    public override IReadOnlyList<string> Signature => ["organization", "kind", "other"];

    public override IReadOnlyList<string> Optional => ["since", "until"];

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
        {
            read.Required(row, "kind");
            var (since, until) = read.Period(row, "since", "until");
            rows.Add(new(row, read.Name(row, "organization"), read.Word(row, "kind", RelationWord.Related), read.Name(row, "other"), since, until, read.Source(row)));
        }
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        var known = (await context.Db.OrganizationRelations.Where(r => r.Key != null).Select(r => r.Key!).ToListAsync(stop)).ToHashSet();
        foreach (var row in context.Each(rows))
        {
            var (one, other) = (await Find(context, row.Organization, stop), await Find(context, row.Other, stop));
            foreach (var (id, word) in new[] { (one, row.Organization), (other, row.Other) })
                if (id is null)
                    context.Refuse(row.Cells, $"the organization “{word}” is not in the registry: write its ROR id or the last part of its address, and import its record first.");
            if (one is null || other is null)
                continue;
            if (one == other)
                context.Refuse(row.Cells, $"“{row.Organization}” and “{row.Other}” are one organization, which cannot be {SnakeCase.Of(row.Kind.ToString())} to itself.");
            else if (RelationOf(context, row, one.Value, other.Value) is var relation && known.Add(relation.Key!) && !context.Removed.Has(relation, $"{row.Organization} – {row.Other}"))
            {
                context.Db.Add(relation);
                context.Count("relations");
            }
        }
    }

    private static async Task<Guid?> Find(ImportContext context, string word, CancellationToken stop) =>
        await context.Names.Find(word, stop) ?? context.FindAlliance(word)?.Id ?? await context.Names.Resolve("", word, null, null, null, stop);

    // “X, parent, Y” and “Y, child, X” of one source are one relation.
    private static OrganizationRelation RelationOf(ImportContext context, Row row, Guid one, Guid other)
    {
        var (from, to, kind) = row.Kind switch
        {
            RelationWord.Parent => (one, other, RelationKind.Parent),
            RelationWord.Child => (other, one, RelationKind.Parent),
            RelationWord.Successor => (one, other, RelationKind.Successor),
            RelationWord.Predecessor => (other, one, RelationKind.Successor),
            _ => one.CompareTo(other) < 0 ? (one, other, RelationKind.Related) : (other, one, RelationKind.Related),
        };
        var place = row.Cells["place_in_source"];
        return new()
        {
            Key = Digest.Of("r", from.ToString(), to.ToString(), kind.ToString(), row.Since?.Text, row.Until?.Text, row.Source.Title, row.Source.Address, place, row.Source.Trust.ToString()),
            FromId = from,
            ToId = to,
            Kind = kind,
            Since = row.Since,
            Until = row.Until,
            SourceId = context.SourceOf(row.Source).Id,
            PlaceInSource = place,
        };
    }
}

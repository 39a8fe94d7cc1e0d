using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Names;

namespace Serai.Features.Imports.Statements;

/// <summary>Official, short, former and other names of any organization, each with the period in which its source saw it used.</summary>
public sealed class OrganizationNamesTable : TableImport
{
    private readonly List<(CsvRow Row, string Organization, string Name, NameKind? Kind, EdtfDate? Since, EdtfDate? Until, SourceWords Source)> rows = [];

    public override string Name => "names of organizations";

    public override IReadOnlyList<string> Signature => ["organization", "name", "language"];

    public override IReadOnlyList<string> Optional => ["kind", "since", "until"];

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
        {
            read.Language(row, "language");
            var (since, until) = read.Period(row, "since", "until");
            var kind = read.Word(row, "kind", until is null ? NameKind.Alias : NameKind.Former);
            rows.Add((row, read.Required(row, "organization"), read.Name(row, "name"), kind, since, until, read.Source(row)));
        }
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        foreach (var (row, word, text, kind, since, until, words) in context.Each(rows))
        {
            if (await Find(context, word, stop) is not { } organization)
            {
                context.Refuse(row, $"the organization “{word}” is not in the registry: write its ROR id or the last part of its address, and import its record first.");
                continue;
            }
            var source = context.SourceOf(words);
            if (organization.Names.Any(n => n.Text == text && n.SourceId == source.Id && n.Language == row["language"] && n.Kind == kind && n.Since?.Text == since?.Text && n.Until?.Text == until?.Text))
                continue;
            var name = ImportContext.NameOf(text, row["language"], kind!.Value, source.Id, since, until, row["place_in_source"]);
            if (context.Removed.Has(name, organization.Id))
                continue;
            organization.Names.Add(name);
            context.Count("names");
        }
    }

    private static async Task<Organization?> Find(ImportContext context, string word, CancellationToken stop)
    {
        if (await context.Names.Find(word, stop) is not { } id)
            return context.FindAlliance(word)?.Organization;
        // Looked for among those in memory first: one that this import adds is not in the database yet.
        return context.Db.Organizations.Local.FindEntry(id) is { Entity: var own } && (own.Names.Count > 0 || context.Db.Entry(own).State == EntityState.Added)
            ? own
            : await context.Db.Organizations.Include(o => o.Names).SingleOrDefaultAsync(o => o.Id == id, stop);
    }
}

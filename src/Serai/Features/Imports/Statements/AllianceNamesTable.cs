using Serai.Features.Sources;
using Serai.Names;

namespace Serai.Features.Imports.Statements;

/// <summary>Other, former and local names of alliances, each with the period in which its source saw it used.</summary>
public sealed class AllianceNamesTable : TableImport
{
    private readonly List<(CsvRow Row, string Alliance, string Name, EdtfDate? Since, EdtfDate? Until, SourceWords Source)> rows = [];

    public override string Name => "names of alliances";

    public override IReadOnlyList<string> Signature => ["alliance", "name", "name_local", "language"];

    public override IReadOnlyList<string> Optional => ["since", "until"];

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
        {
            read.Language(row, "language");
            var (since, until) = read.Period(row, "since", "until");
            rows.Add((row, read.Name(row, "alliance"), read.Name(row, "name"), since, until, read.Source(row)));
        }
    }

    public override Task Write(ImportContext context, CancellationToken stop)
    {
        foreach (var (row, alliance, name, since, until, words) in context.Each(rows))
        {
            var organization = context.AllianceOf(row, alliance).Organization;
            var source = context.SourceOf(words);
            Add(name, row["language"]);
            if (row["name_local"] is { } local && local != name)
                Add(local, LanguageOf(local, row["language"]));

            void Add(string text, string? language)
            {
                if (organization.Names.Any(n => n.Text == text && n.SourceId == source.Id))
                    return;
                var kind = until is not null ? NameKind.Former
                    : text == organization.Name ? NameKind.Official
                    : IsItsNameIn(language, alliance, since, words) ? NameKind.Label
                    : NameKind.Alias;
                var made = ImportContext.NameOf(text, language, kind, source.Id, since, until, row["place_in_source"]);
                if (context.Removed.Has(made, organization.Id))
                    return;
                organization.Names.Add(made);
                context.Count("names");
            }
        }
        return Task.CompletedTask;
    }

    // Readers of a language see the name it bears there: one of a trusted source, and one that is in use before one
    // that a source saw come into use (“earlier 新丝绸之路大学联盟”).
    private bool IsItsNameIn(string? language, string alliance, EdtfDate? since, SourceWords source) =>
        language is not (null or "en") && source.Trust.IsTrusted()
        && (since is null || !rows.Any(r => r.Alliance == alliance && r.Row["language"] == language && r.Source.Trust.IsTrusted() && r.Since is null && r.Until is null));

    private static string? LanguageOf(string text, string? language) =>
        language is "en" && text.Any(c => c is >= '\u4e00' and <= '\u9fff') ? "zh" : language;
}

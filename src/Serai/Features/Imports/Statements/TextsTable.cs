using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Names;

namespace Serai.Features.Imports.Statements;

/// <summary>Aims, themes, notes and translated names, in each language. The subject is an alliance's or initiative's
/// slug, or <c>activity KIND DATE</c> for an activity.</summary>
public sealed class TextsTable : TableImport
{
    private readonly List<(CsvRow Row, string Subject, TextField Field, string Language, string Text, SourceWords? Source)> rows = [];

    public override string Name => "texts";

    public override IReadOnlyList<string> Signature => ["subject", "field", "language", "text"];

    public override bool NeedsSource => false;

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
        {
            read.Language(row, "language");
            rows.Add((
                row,
                read.Required(row, "subject"),
                read.Word(row, "field", TextField.Note),
                read.Required(row, "language"),
                read.Required(row, "text"),
                row["source_title"] is null ? null : read.Source(row)));
        }
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        var positions = new Dictionary<(Guid, TextField, string), int>();
        foreach (var (row, word, field, language, text, words) in context.Each(rows))
        {
            if (await SubjectOf(context, word, stop) is not { } subject)
            {
                if (ActivityIn(word) is var (about, on) && context.Removed.HadActivity(about, on))
                    continue;
                throw new ImportRefused(row.File, row.Record, $"nothing in the registry is called “{word}”.");
            }
            // Read as a name too, so that lists, headings and the search know it; no source says it, and pages tell so.
            if (field is TextField.Translation && context.FindAlliance(word)?.Organization is { } translated
                && !translated.Names.Any(n => n.Kind == NameKind.Translation && n.Language == language && n.Text == text)
                && ImportContext.NameOf(text, language, NameKind.Translation, source: null) is var name && !context.Removed.Has(name, translated.Id))
                translated.Names.Add(name);
            var position = positions[(subject, field, language)] = positions.GetValueOrDefault((subject, field, language), -1) + 1;
            if (await context.Db.SubjectTexts.AnyAsync(t => t.SubjectId == subject && t.Field == field && t.Language == language && t.Text == text, stop))
                continue;
            var source = words is { } named ? context.SourceOf(named).Id : (Guid?)null;
            var made = new SubjectText { SubjectId = subject, Field = field, Position = position, Language = language, Text = text, SourceId = source };
            if (context.Removed.Has(made))
                continue;
            context.Db.Add(made);
            context.Count("texts");
        }
    }

    private static (string Kind, string Date)? ActivityIn(string word) => word.Split(' ') is ["activity", .. var kind, var date] ? (string.Join(' ', kind), date) : null;

    private static async Task<Guid?> SubjectOf(ImportContext context, string word, CancellationToken stop)
    {
        if (ActivityIn(word) is var (name, date))
        {
            if (!EdtfDate.TryParse(date, out var day, out _))
                return null;
            return context.Db.Activities.Local.FirstOrDefault(a => a.Kind == name && a.Date?.Text == date)?.Id
                ?? (await context.Db.Activities.FirstOrDefaultAsync(a => a.Kind == name && a.Date == day, stop))?.Id;
        }
        return context.FindAlliance(word)?.Id
            ?? context.Db.Initiatives.Local.FirstOrDefault(i => i.Slug == word)?.Id
            ?? (await context.Db.Initiatives.FirstOrDefaultAsync(i => i.Slug == word, stop))?.Id
            ?? await context.Names.Find(word, stop);
    }
}

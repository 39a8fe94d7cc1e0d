using Microsoft.EntityFrameworkCore;
using Serai.Names;
using Serai.Platform.Editing;

namespace Serai.Features.Sources;

/// <summary>A source, by its id in the API, the address of its page here, its own address on the web, or its whole title.</summary>
public sealed class SourceFormat : FieldFormat
{
    private const int Longest = 1000, MostNamed = 5;

    public override FieldType Type => FieldType.Reference;

    public override int MaxLength => Longest;

    public override string Suggestions => SourceApiLinks.List;

    public override async ValueTask<FieldReading> ReadAsync(string text, FieldContext context)
    {
        var folded = NameFold.Fold(text);
        var id = Guid.TryParse(text.TrimEnd('/').Split('/')[^1], out var own) ? own : Guid.Empty;
        var found = await context.Db.Sources.AsNoTracking()
            .Where(s => s.Key == text || s.Id == id || s.Address == text || (folded != "" && s.Folded.StartsWith(folded + "\n")))
            .OrderBy(s => s.Key).Take(MostNamed + 1).ToListAsync(context.Stop);
        // Its id is one source's alone, whatever another may be called.
        var chosen = found.FirstOrDefault(s => s.Key == text || s.Id == id) ?? (found is [var only] ? only : null);
        return chosen is not null ? new(chosen.Key, chosen.Id)
            : found.Count == 0 ? FieldReading.Refused(text, new FieldProblem("NoSuchSource", text) { Texts = typeof(SourceTexts) })
            : FieldReading.Refused(text, new FieldProblem("SeveralSources", text, string.Join("; ", found.Take(MostNamed).Select(s => $"{s.Key} ({s.Title})"))) { Texts = typeof(SourceTexts) });
    }

    public override async ValueTask<string> WriteAsync(object value, FieldContext context)
    {
        var id = (Guid)value;
        return await context.Db.Sources.Where(s => s.Id == id).Select(s => s.Key).FirstOrDefaultAsync(context.Stop) ?? "";
    }

    public override async ValueTask<string?> ExplainAsync(FieldReading reading, FieldContext context) =>
        reading.Value is Guid id ? await context.Db.Sources.Where(s => s.Id == id).Select(s => s.Title).FirstOrDefaultAsync(context.Stop) : null;
}

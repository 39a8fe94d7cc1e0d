using Serai.Forms;

namespace Serai.Features.Calls.Shown;

/// <summary>Lays out the fields of a page with what is answered and what is wrong.</summary>
internal sealed class PageOfFields(FormDesign design, FormAnswers answers, FormAnswers? before, string language, Instant now, IReadOnlyList<(string Path, string Sentence)> wrong)
{
    private readonly Relevance relevance = Relevance.Of(design, answers);
    private readonly ILookup<string, string> problems = wrong.ToLookup(p => p.Path, p => p.Sentence);

    public IReadOnlyList<WrittenField> Of(FormPage page) => [.. page.Fields.Select(f => One(f, new(f.Id)) with { Entries = f.Kind == FieldKind.Group ? Entries(f) : [] })];

    private List<IReadOnlyList<WrittenField>> Entries(FormField group)
    {
        var there = answers.Entries(group.Id).Count;
        var most = group.Count?.Most ?? DesignRules.MostEntries;
        var shown = Math.Max(Math.Min(there + 1, most), Math.Min(group.Count?.Fewest ?? 1, most));
        return [.. Enumerable.Range(0, Math.Max(shown, there)).Select(i => (IReadOnlyList<WrittenField>)[.. group.Fields.Select(f => One(f, new(f.Id, group.Id, i), isNew: i >= there))])];
    }

    // An entry that is not there yet shows what it asks for without a condition.
    private WrittenField One(FormField field, FieldPath path, bool isNew = false)
    {
        var hint = field.Hint.In(language, design.FirstLanguage);
        var problem = string.Join(' ', problems[path.ToString()]);
        return new(
            field, path.ToString(), field.Label.In(language, design.FirstLanguage), hint.Length == 0 ? null : hint, answers[path],
            relevance.Has(path) || (isNew && field.When is null), field.IsRequiredAt(now), before is not null && field.IsFrozenAt(now), problem.Length == 0 ? null : problem)
        {
            Language = language, FirstLanguage = design.FirstLanguage,
        };
    }
}

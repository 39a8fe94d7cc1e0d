using Serai.Platform.Editing;

namespace Serai.Ui.Editing;

/// <summary>One field as a form shows it.</summary>
/// <param name="Typed">What stands in it.</param>
/// <param name="Problem">Why what was typed cannot be taken.</param>
/// <param name="Explained">What was understood, in the reader's words.</param>
public sealed record FieldInput(RecordKind Kind, Field Field, string Typed, FieldProblem? Problem, string? Explained, IReadOnlyList<FieldChoice> Choices)
{
    public string Id => "f-" + Field.Name;

    /// <summary>Goes before the field's name where a form has others of the same names.</summary>
    public string Prefix { get; init; } = "";

    public string InputName => Prefix + Field.Name;

    /// <summary>The ids of what a screen reader says after the label.</summary>
    public string? DescribedBy(bool hint) =>
        string.Join(' ', new[] { Problem is null ? null : Id + "-error", hint ? Id + "-hint" : null }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    public bool Has(string word) => Typed.Split(',', StringSplitOptions.TrimEntries).Contains(word);

    /// <summary>The fields of a form, with what is understood of what stands in them.</summary>
    public static async Task<IReadOnlyList<FieldInput>> OfAsync(RecordKind kind, FieldValues typed, IReadOnlyDictionary<string, FieldProblem> problems, FieldContext context)
    {
        var inputs = new List<FieldInput>();
        foreach (var field in kind.Fields)
        {
            var text = typed.Text(field.Name);
            var reading = await field.ReadAsync(text, context);
            var explained = text.Length == 0 || reading.Problem is not null ? null : await field.Format.ExplainAsync(reading, context);
            inputs.Add(new(kind, field, text, problems.GetValueOrDefault(field.Name), explained, field.Format.Choices(context)));
        }
        return inputs;
    }
}

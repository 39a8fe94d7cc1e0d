namespace Serai.Platform.Editing;

/// <summary>What all fields of a form were read as.</summary>
public sealed record Readings(FieldValues Texts, IReadOnlyDictionary<string, object?> Values, IReadOnlyDictionary<string, FieldProblem> Problems)
{
    /// <summary>Reads what was typed. What the editor left as it was is not judged: an old value that no rule would take today keeps nobody from saving another field.</summary>
    /// <param name="kind">What kind of record it is.</param>
    /// <param name="was">What the editor began with; null for a new record, of which every field is read.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="context">What reading may ask.</param>
    public static async Task<Readings> OfAsync(RecordKind kind, FieldValues? was, FieldValues typed, FieldContext context)
    {
        var (texts, values, problems) = (new FieldValues(), new Dictionary<string, object?>(StringComparer.Ordinal), new Dictionary<string, FieldProblem>(StringComparer.Ordinal));
        foreach (var field in kind.Fields)
        {
            if (!typed.TryGetValue(field.Name, out var text) && was is not null)
                continue;
            if (was?.GetValueOrDefault(field.Name) is { } before && FieldValues.Clean(text!) == before)
            {
                texts[field.Name] = before;
                continue;
            }
            var reading = await field.ReadAsync(text ?? "", context);
            (texts[field.Name], values[field.Name]) = (reading.Text, reading.Value);
            if (reading.Problem is { } problem)
                problems[field.Name] = problem;
        }
        return new(texts, values, problems);
    }
}

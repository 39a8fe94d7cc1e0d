namespace Serai.Forms;

/// <summary>A condition as rows, of which all or any have to hold; what most conditions are.</summary>
/// <param name="IsAny">Whether one row is enough.</param>
/// <param name="Rows">The rows; none for always.</param>
public sealed record FlatCondition(bool IsAny, Items<ConditionRow> Rows)
{
    private const char Between = ';';

    /// <summary>The condition in rows; null where it is a tree that rows cannot say.</summary>
    public static FlatCondition? Of(Condition? condition, FormDesign design)
    {
        IReadOnlyList<Condition> parts = condition switch
        {
            null => [],
            Condition.All { Parts.Count: > 0 } or Condition.Any { Parts.Count: > 0 } => Condition.PartsOf(condition),
            _ => [condition],
        };
        List<ConditionRow> rows = [.. parts.Select(p => Row(p, design)).OfType<ConditionRow>()];
        var flat = new FlatCondition(condition is Condition.Any, [.. rows]);
        // Only what comes back as the same is shown as rows: a text with a semicolon in it would be two.
        return rows.Count == parts.Count && flat.Parts(design) is { Problems.Count: 0 } read && read.Parts.SequenceEqual(parts) ? flat : null;
    }

    /// <summary>Makes the condition; null for always, and where rows are refused. Whether it may stand where it should is asked of <see cref="DesignRules"/>.</summary>
    public (Condition? Condition, Items<RowProblem> Problems) Read(FormDesign design)
    {
        var (parts, problems) = Parts(design);
        return (problems.Count > 0 ? null : parts.Count switch { 0 => null, 1 => parts[0], _ => IsAny ? new Condition.Any(parts) : new Condition.All(parts) }, problems);
    }

    private (Items<Condition> Parts, Items<RowProblem> Problems) Parts(FormDesign design)
    {
        var (parts, problems) = (new List<Condition>(), new List<RowProblem>());
        foreach (var (i, row) in Rows.Index())
            if (RowReader.Read(row, design, Between, (code, value) => problems.Add(new(i, code, value))) is { } part)
                parts.Add(part);
        return ([.. parts], [.. problems]);
    }

    private static ConditionRow? Row(Condition part, FormDesign design) => part switch
    {
        Condition.Not { Part: Condition.Is c } => new(c.Field, RowTest.IsNot, Text(c.Field, c.Value, design)),
        Condition.Not { Part: Condition.In c } => new(c.Field, RowTest.IsNoneOf, Texts(c, design)),
        Condition.Not { Part: Condition.Contains c } => new(c.Field, RowTest.DoesNotContain, Text(c.Field, new ConditionValue.Text(c.Value), design)),
        Condition.Not { Part: Condition.Empty c } => new(c.Field, RowTest.Answered, ""),
        Condition.Is c => new(c.Field, RowTest.Is, Text(c.Field, c.Value, design)),
        Condition.In c => new(c.Field, RowTest.IsOneOf, Texts(c, design)),
        Condition.Contains c => new(c.Field, RowTest.Contains, Text(c.Field, new ConditionValue.Text(c.Value), design)),
        Condition.Before c => new(c.Field, RowTest.Before, Text(c.Field, c.Value, design)),
        Condition.After c => new(c.Field, RowTest.After, Text(c.Field, c.Value, design)),
        Condition.Empty c => new(c.Field, RowTest.NotAnswered, ""),
        _ => null,
    };

    private static string Texts(Condition.In part, FormDesign design) => string.Join(Between + " ", part.Values.Select(v => Text(part.Field, v, design)));

    // An option by its label, where the label means it and nothing else.
    private static string Text(string field, ConditionValue value, FormDesign design) => value switch
    {
        ConditionValue.Number number => StrictNumber.Write(number.Value),
        ConditionValue.Date date => StrictDate.Write(date.Value),
        ConditionValue.Text text when design.Field(field) is { Options.Count: > 0 } asked =>
            asked.Options.FirstOrDefault(o => o.Id == text.Value)?.Label.In(design.FirstLanguage, design.FirstLanguage) is { Length: > 0 } label
            && !label.Contains(Between) && RowReader.Option(asked, label) == text.Value ? label : text.Value,
        _ => ((ConditionValue.Text)value).Value,
    };
}

namespace Serai.Forms;

/// <summary>Makes a condition of a row.</summary>
internal static class RowReader
{
    public static Condition? Read(ConditionRow row, FormDesign design, char between, Action<RowProblemCode, string> tell)
    {
        if (design.Field(row.Field) is not { } field)
            return Refused(tell, RowProblemCode.NoField, row.Field);
        var typed = row.Value.Trim();
        if (row.Test is RowTest.Answered or RowTest.NotAnswered)
        {
            if (typed.Length > 0)
                return Refused(tell, RowProblemCode.ValueForNothing, typed);
            var empty = new Condition.Empty(field.Id);
            return row.Test == RowTest.Answered ? new Condition.Not(empty) : empty;
        }
        List<string> texts = row.Test is RowTest.IsOneOf or RowTest.IsNoneOf ? [.. typed.Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : typed.Length > 0 ? [typed] : [];
        if (texts.Count == 0)
            return Refused(tell, RowProblemCode.NoValue, "");
        List<ConditionValue> values = [.. texts.Select(t => Value(field, t, tell)).OfType<ConditionValue>()];
        return values.Count < texts.Count ? null : row.Test switch
        {
            RowTest.Is => new Condition.Is(field.Id, values[0]),
            RowTest.IsNot => new Condition.Not(new Condition.Is(field.Id, values[0])),
            RowTest.IsOneOf => new Condition.In(field.Id, [.. values]),
            RowTest.IsNoneOf => new Condition.Not(new Condition.In(field.Id, [.. values])),
            RowTest.Contains => Contains(field, values[0], typed),
            RowTest.DoesNotContain => new Condition.Not(Contains(field, values[0], typed)),
            RowTest.Before => new Condition.Before(field.Id, values[0]),
            _ => new Condition.After(field.Id, values[0]),
        };
    }

    private static Condition.Contains Contains(FormField field, ConditionValue value, string typed) => new(field.Id, (value as ConditionValue.Text)?.Value ?? typed);

    /// <summary>The option that is meant by an id or by a label in any language; null for none.</summary>
    public static string? Option(FormField field, string typed) => (field.Options.FirstOrDefault(o => o.Id == typed)
        ?? field.Options.FirstOrDefault(o => o.Label.Texts.Any(t => FoldedText.Of(t.Text) == FoldedText.Of(typed))))?.Id;

    private static ConditionValue? Value(FormField field, string typed, Action<RowProblemCode, string> tell)
    {
        switch (field.Kind)
        {
            case FieldKind.Number:
                if (StrictNumber.TryRead(typed, out var number))
                    return new ConditionValue.Number(number);
                tell(RowProblemCode.NotANumber, typed);
                return null;
            case FieldKind.Date:
                if (StrictDate.TryRead(typed, out var date))
                    return new ConditionValue.Date(date);
                tell(RowProblemCode.NotADate, typed);
                return null;
            case FieldKind.Choice or FieldKind.Choices:
                if (Option(field, typed) is { } option)
                    return new ConditionValue.Text(option);
                tell(RowProblemCode.NoSuchOption, typed);
                return null;
            default:
                return new ConditionValue.Text(typed);
        }
    }

    private static Condition? Refused(Action<RowProblemCode, string> tell, RowProblemCode code, string value)
    {
        tell(code, value);
        return null;
    }
}

using static Serai.Forms.DesignProblemCode;

namespace Serai.Forms;

/// <summary>What is wrong with a condition: where it looks, and what it compares.</summary>
internal static class ConditionRules
{
    /// <param name="owner">The page or field whose condition it is.</param>
    /// <param name="condition">The condition, if it has one.</param>
    /// <param name="places">Where the fields stand.</param>
    /// <param name="position">Where the owner stands.</param>
    /// <param name="group">The group in which the owner is.</param>
    public static IEnumerable<DesignProblem> Problems(string owner, Condition? condition, FieldPlaces places, int position, string? group)
    {
        if (condition is null)
            yield break;
        if (condition.Depth is > DesignRules.MostDepth and var depth)
            yield return new(ConditionTooDeep, owner, DesignRules.Text(depth));
        if (condition.Size is > DesignRules.MostSize and var size)
            yield return new(ConditionTooLarge, owner, DesignRules.Text(size));
        if (HasNothing(condition))
            yield return new(EmptyCondition, owner);
        var bad = condition.Uses.Select(id => (Id: id, Code: Reference(owner, id, places, position, group))).Where(r => r.Code is not null).ToDictionary(r => r.Id, r => r.Code!.Value);
        foreach (var (id, code) in bad)
            yield return new(code, owner, id);
        foreach (var leaf in condition.Leaves().Where(l => !bad.ContainsKey(l.FieldOfLeaf!)))
            foreach (var problem in Comparison(owner, leaf, places.Find(leaf.FieldOfLeaf!)!.Value.Field))
                yield return problem;
    }

    private static DesignProblemCode? Reference(string owner, string id, FieldPlaces places, int position, string? group)
    {
        if (places.Find(id) is not { } place)
            return UnknownField;
        if (id == owner)
            return SelfReference;
        if (place.Group is not null && place.Group != group)
            return IntoGroup;
        return place.Position >= position ? ForwardReference : null;
    }

    private static IEnumerable<DesignProblem> Comparison(string owner, Condition leaf, FormField field)
    {
        if (!Fits(leaf, field.Kind))
            yield return new(ConditionDoesNotFit, owner, field.Id);
        else if (field.Kind is FieldKind.Choice or FieldKind.Choices)
            foreach (var option in Options(leaf).Where(o => field.Options.All(f => f.Id != o)))
                yield return new(UnknownOption, owner, $"{field.Id}/{option}");
    }

    private static bool Fits(Condition leaf, FieldKind kind) => leaf switch
    {
        Condition.Is c => IsComparable(kind, c.Value),
        Condition.In c => c.Values.All(v => IsComparable(kind, v)),
        Condition.Contains => kind is FieldKind.ShortText or FieldKind.LongText or FieldKind.Choices,
        Condition.Before c => IsOrdered(c.Value) && IsComparable(kind, c.Value),
        Condition.After c => IsOrdered(c.Value) && IsComparable(kind, c.Value),
        _ => true,
    };

    private static bool IsOrdered(ConditionValue value) => value is not ConditionValue.Text;

    private static bool IsComparable(FieldKind kind, ConditionValue value) => value switch
    {
        ConditionValue.Number number => kind == FieldKind.Number && StrictNumber.Fits(number.Value),
        ConditionValue.Date date => kind == FieldKind.Date && StrictDate.Fits(date.Value),
        _ => kind is FieldKind.ShortText or FieldKind.LongText or FieldKind.Choice,
    };

    /// <summary>The texts that a comparison names: of a field with options, their ids.</summary>
    internal static IEnumerable<string> Options(Condition leaf) => leaf switch
    {
        Condition.Is { Value: ConditionValue.Text text } => [text.Value],
        Condition.In list => list.Values.OfType<ConditionValue.Text>().Select(t => t.Value),
        Condition.Contains contains => [contains.Value],
        _ => [],
    };

    private static bool HasNothing(Condition condition) => condition switch
    {
        Condition.All { Parts.Count: 0 } or Condition.Any { Parts.Count: 0 } or Condition.In { Values.Count: 0 } => true,
        _ when condition.FieldOfLeaf is not null => Options(condition).Any(string.IsNullOrWhiteSpace),
        _ => Condition.PartsOf(condition).Any(HasNothing),
    };
}

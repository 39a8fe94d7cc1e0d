using NodaTime;

namespace Serai.Forms;

/// <summary>Whether answers meet a condition. The same as in form-rules.js; a test compares both.</summary>
internal static class Meeting
{
    /// <param name="condition">What is asked.</param>
    /// <param name="answer">The answer to a field; null where there is none or the field is not relevant.</param>
    public static bool Meets(this Condition condition, Func<string, Answer?> answer) => condition switch
    {
        Condition.All all => all.Parts.All(p => p.Meets(answer)),
        Condition.Any any => any.Parts.Any(p => p.Meets(answer)),
        Condition.Not not => !not.Part.Meets(answer),
        Condition.Is c => IsValue(answer(c.Field), c.Value),
        Condition.In c => c.Values.Any(v => IsValue(answer(c.Field), v)),
        Condition.Contains c => Holds(answer(c.Field), c.Value),
        Condition.Before c => Compare(answer(c.Field), c.Value) < 0,
        Condition.After c => Compare(answer(c.Field), c.Value) > 0,
        Condition.Empty c => answer(c.Field) is null,
        _ => throw new InvalidOperationException($"No such condition: {condition.GetType()}"),
    };

    private static bool IsValue(Answer? answer, ConditionValue value) => (answer, value) switch
    {
        (TextAnswer text, ConditionValue.Text other) => FoldedText.Of(text.Text) == FoldedText.Of(other.Value),
        (ChoiceAnswer choice, ConditionValue.Text option) => choice.Option == option.Value,
        _ => Compare(answer, value) == 0,
    };

    private static bool Holds(Answer? answer, string value) => answer switch
    {
        ChoicesAnswer choices => choices.Options.Contains(value),
        TextAnswer text => FoldedText.Words(value) is { Length: > 0 } words
            && FoldedText.Of(text.Text) is var folded && words.All(w => folded.Contains(w, StringComparison.Ordinal)),
        _ => false,
    };

    // Null compares as neither: what cannot be compared is neither before nor after.
    private static int? Compare(Answer? answer, ConditionValue value) => (answer, value) switch
    {
        (NumberAnswer number, ConditionValue.Number other) => number.Number.CompareTo(other.Value),
        (DateAnswer date, ConditionValue.Date other) => date.Date.CompareTo(other.Value),
        _ => null,
    };
}

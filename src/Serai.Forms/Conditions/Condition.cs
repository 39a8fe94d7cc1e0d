using NodaTime;

namespace Serai.Forms;

/// <summary>What an answer is compared with.</summary>
public abstract record ConditionValue
{
    private ConditionValue()
    {
    }

    /// <summary>A text, or the id of an option.</summary>
    public sealed record Text(string Value) : ConditionValue;

    /// <summary>A number.</summary>
    public sealed record Number(decimal Value) : ConditionValue;

    /// <summary>A day.</summary>
    public sealed record Date(LocalDate Value) : ConditionValue;
}

/// <summary>
/// When a page or field is relevant: a closed tree over the answers to earlier fields. It is no language: there is nothing to
/// calculate, no clock, and nothing that a browser and a server could understand differently.
/// </summary>
/// <remarks>A field without an answer, and one that is not relevant, satisfies <see cref="Empty"/> and no other comparison.</remarks>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Every part holds.</summary>
    public sealed record All(Items<Condition> Parts) : Condition;

    /// <summary>At least one part holds.</summary>
    public sealed record Any(Items<Condition> Parts) : Condition;

    /// <summary>The part does not hold.</summary>
    public sealed record Not(Condition Part) : Condition;

    /// <summary>The answer is the value. Texts are compared folded, as <see cref="Contains"/> does; options by their ids; numbers and dates by what they mean.</summary>
    public sealed record Is(string Field, ConditionValue Value) : Condition;

    /// <summary>The answer is one of the values.</summary>
    public sealed record In(string Field, Items<ConditionValue> Values) : Condition;

    /// <summary>
    /// Several choices: the option with this id is among them. A text: each word of the value (what white space parts) occurs in
    /// it, also within a longer word; both in NFC, each character in lower case by its own simple mapping, and ς as σ.
    /// </summary>
    public sealed record Contains(string Field, string Value) : Condition;

    /// <summary>The answer is an earlier day, or a smaller number.</summary>
    public sealed record Before(string Field, ConditionValue Value) : Condition;

    /// <summary>The answer is a later day, or a larger number.</summary>
    public sealed record After(string Field, ConditionValue Value) : Condition;

    /// <summary>There is no answer; of a group: no entry.</summary>
    public sealed record Empty(string Field) : Condition;

    /// <summary>The ids of all fields that it refers to, each once, in the order of their first mention.</summary>
    public IEnumerable<string> Uses => Leaves().Select(l => l.FieldOfLeaf!).Distinct();

    /// <summary>How many conditions are on the longest way down, this one included.</summary>
    public int Depth => 1 + (PartsOf(this) is { Count: > 0 } parts ? parts.Max(p => p.Depth) : 0);

    /// <summary>How many conditions it consists of, this one included, and values of lists.</summary>
    public int Size => 1 + PartsOf(this).Sum(p => p.Size) + (this is In list ? list.Values.Count : 0);

    internal IEnumerable<Condition> Leaves() => FieldOfLeaf is null ? PartsOf(this).SelectMany(p => p.Leaves()) : [this];

    internal string? FieldOfLeaf => this switch
    {
        Is c => c.Field,
        In c => c.Field,
        Contains c => c.Field,
        Before c => c.Field,
        After c => c.Field,
        Empty c => c.Field,
        _ => null,
    };

    internal static IReadOnlyList<Condition> PartsOf(Condition condition) => condition switch
    {
        All all => all.Parts,
        Any any => any.Parts,
        Not not => [not.Part],
        _ => [],
    };
}

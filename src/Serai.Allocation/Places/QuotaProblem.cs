namespace Serai.Allocation;

/// <summary>What is wrong with a rule, whoever the candidates are.</summary>
/// <param name="Code">Which sentence says it.</param>
/// <param name="Rule">The rule; a <see cref="Quota.Total"/> for the places.</param>
/// <param name="Position">Its place among the rules, from 0; -1 for the places.</param>
public sealed record QuotaProblem(QuotaProblemCode Code, Quota Rule, int Position);

/// <summary>Why a rule cannot be used.</summary>
public enum QuotaProblemCode
{
    /// <summary>Neither a least nor a most; of the places, no most.</summary>
    NoNumber,

    /// <summary>A number below 0.</summary>
    NegativeNumber,

    /// <summary>The least is more than the most.</summary>
    LeastOverMost,

    /// <summary>A number over <see cref="Quotas.LargestNumber"/>.</summary>
    NumberTooLarge,

    /// <summary>There is no such field.</summary>
    UnknownField,

    /// <summary>No values to count.</summary>
    NoValues,

    /// <summary>A value of nothing but spaces, which nobody has.</summary>
    BlankValue,

    /// <summary>The same rule stands before.</summary>
    DuplicateRule,
}

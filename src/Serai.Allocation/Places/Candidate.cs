namespace Serai.Allocation;

/// <summary>Someone who would like a place.</summary>
/// <param name="Id">Who; no two have the same.</param>
/// <param name="Score">How good the reviewers found them: more is better. See <see cref="Fits"/>.</param>
/// <param name="Values">The values by the field's key. A field may be missing, which is the same as no value.</param>
public sealed record Candidate(string Id, decimal Score, IReadOnlyDictionary<string, ValueSet> Values)
{
    /// <summary>The most decimals of a score. A mean that does not end is to be rounded by who makes it, or a tie would be decided by the rounding of the last digit.</summary>
    public const int MostDecimals = 6;

    /// <summary>The largest score, and with a minus the smallest.</summary>
    public const decimal LargestScore = 1_000_000;

    /// <summary>The values of a field.</summary>
    public ValueSet Of(string field) => Values.TryGetValue(field, out var values) ? values : ValueSet.None;

    /// <summary>Whether a score can be added up exactly: at most <see cref="MostDecimals"/> decimals and within <see cref="LargestScore"/>.</summary>
    public static bool Fits(decimal score) => Math.Abs(score) <= LargestScore && decimal.Round(score, MostDecimals) == score;
}

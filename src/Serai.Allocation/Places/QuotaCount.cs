namespace Serai.Allocation;

/// <summary>A rule and how many it counts, such as Hong Kong 11 of 12.</summary>
/// <param name="Rule">The rule; a <see cref="Quota.Total"/> for the places.</param>
/// <param name="Value">Of a rule for each value, which value; otherwise null.</param>
/// <param name="Count">How many have a place whom the rule counts.</param>
public sealed record QuotaCount(Quota Rule, string? Value, int Count)
{
    /// <summary>How many are missing to the rule's least; 0 where none are.</summary>
    public int Missing => Rule.Count.Missing(Count);

    /// <summary>How many there are over the rule's most; 0 where none are.</summary>
    public int Excess => Rule.Count.Excess(Count);

    /// <summary>Whether nobody more fits under the rule.</summary>
    public bool IsFull => Rule.Count.Most <= Count;
}

namespace Serai.Allocation;

/// <summary>A rule on who gets the places together: how many there are to be of whom. Two rules with the same content are equal.</summary>
public abstract record Quota
{
    // Closed: no other kinds than those below.
    private Quota(Bounds count) => Count = count;

    /// <summary>How many there are to be.</summary>
    public Bounds Count { get; init; }

    /// <summary>The field that the rule looks at; null where it looks at none.</summary>
    public virtual string? OfField => null;

    /// <summary>How many there are to be of those of whom a field has one of some values. Someone with several of them counts once.</summary>
    /// <param name="Field">The field's key.</param>
    /// <param name="Values">The values that count.</param>
    /// <param name="Count">How many there are to be.</param>
    /// <param name="Not">Count the others instead: those with none of the values, those without any value among them. So a rule and its opposite together count everyone once.</param>
    public sealed record Among(string Field, ValueSet Values, Bounds Count, bool Not = false) : Quota(Count)
    {
        /// <inheritdoc/>
        public override string? OfField => Field;

        /// <summary>Whether the rule counts someone with these values in the field.</summary>
        public bool Counts(ValueSet values) => Values.Meets(values) != Not;
    }

    /// <summary>
    /// How many there are to be of each value of a field, such as at most 2 of each institution. Someone with several values counts for each; someone without any for none.
    /// The most holds for whatever value. The least holds for each value that one of those has who have or could get a place, not for the values of the rejected alone.
    /// </summary>
    /// <param name="Field">The field's key.</param>
    /// <param name="Count">How many there are to be of each value.</param>
    public sealed record PerValue(string Field, Bounds Count) : Quota(Count)
    {
        /// <inheritdoc/>
        public override string? OfField => Field;
    }

    /// <summary>How many there are to be in all: the places.</summary>
    /// <param name="Count">How many there are to be.</param>
    public sealed record Total(Bounds Count) : Quota(Count);
}

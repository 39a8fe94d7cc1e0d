namespace Serai.Allocation;

/// <summary>How many there are to be, in persons.</summary>
/// <param name="Least">At least so many; null for no such limit.</param>
/// <param name="Most">At most so many; null for no such limit.</param>
public sealed record Bounds(int? Least, int? Most)
{
    /// <summary>So many, neither more nor fewer.</summary>
    public static Bounds Exactly(int count) => new(count, count);

    /// <summary>So many or more.</summary>
    public static Bounds AtLeast(int count) => new(count, null);

    /// <summary>So many or fewer.</summary>
    public static Bounds AtMost(int count) => new(null, count);

    /// <summary>How many are missing to the least; 0 where none are.</summary>
    public int Missing(int count) => Math.Max(0, (Least ?? 0) - count);

    /// <summary>How many there are over the most; 0 where none are.</summary>
    public int Excess(int count) => Most is { } most ? Math.Max(0, count - most) : 0;

    /// <summary>Whether so many are neither too few nor too many.</summary>
    public bool Holds(int count) => Missing(count) == 0 && Excess(count) == 0;
}

namespace Serai.Edtf;

/// <summary>
/// The ways in which one stretch of days can stand to another (James F. Allen, 1983), as a set. Of two stretches whose
/// days are known exactly one holds.
/// </summary>
/// <remarks>Days count whole: one that ends on the 4th meets one that begins on the 5th.</remarks>
[Flags]
public enum AllenRelations
{
    /// <summary>No relation is possible.</summary>
    None = 0,

    /// <summary>It ended, and at least a day later the other began.</summary>
    Before = 1,

    /// <summary>It ended on the day before the other began.</summary>
    Meets = 1 << 1,

    /// <summary>It began first, and ended while the other went on.</summary>
    Overlaps = 1 << 2,

    /// <summary>They began together, and it ended first.</summary>
    Starts = 1 << 3,

    /// <summary>It began after the other and ended before it.</summary>
    During = 1 << 4,

    /// <summary>It began after the other, and they ended together.</summary>
    Finishes = 1 << 5,

    /// <summary>They began and ended together.</summary>
    Equal = 1 << 6,

    /// <summary>The other finishes it.</summary>
    FinishedBy = 1 << 7,

    /// <summary>The other lies within it.</summary>
    Contains = 1 << 8,

    /// <summary>The other starts it.</summary>
    StartedBy = 1 << 9,

    /// <summary>The other overlaps it.</summary>
    OverlappedBy = 1 << 10,

    /// <summary>The other meets it.</summary>
    MetBy = 1 << 11,

    /// <summary>The other was before it.</summary>
    After = 1 << 12,

    /// <summary>Nothing is known.</summary>
    Any = (1 << 13) - 1,
}

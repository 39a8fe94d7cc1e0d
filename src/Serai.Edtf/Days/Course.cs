namespace Serai.Edtf.Days;

/// <summary>Something that began on one unknown day among some, and ended on one among others, not before it began.</summary>
internal readonly record struct Course(Reach Begins, Reach Ends)
{
    /// <summary>It never began: it always was.</summary>
    public static readonly Reach SinceEver = new(DayNumber.Ever, DayNumber.Ever);

    /// <summary>It does not end.</summary>
    public static readonly Reach GoesOn = new(DayNumber.Forever, DayNumber.Forever);

    public Reach Possible => new(Begins.First, Ends.Last);

    /// <summary>It cannot have ended before it began: the dates contradict each other.</summary>
    public bool IsContradictory => Begins.First > Ends.Last;

    // It began at the latest on the last day of its end, and ended at the earliest on the first day of its beginning:
    // what ended on 4 March 2006, nobody knows when it began, was in force on 4 March 2006.
    public Reach Certain => IsContradictory
        ? Reach.Nothing
        : new(Math.Min(Begins.Last, Ends.Last), Math.Max(Ends.First, Begins.First));
}

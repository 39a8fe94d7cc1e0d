using NodaTime;

namespace Serai.Edtf.Days;

/// <summary>A stretch of days, both included; empty where the last comes before the first.</summary>
internal readonly record struct Reach(long First, long Last)
{
    public static readonly Reach Nothing = new(DayNumber.Forever, DayNumber.Ever);
    public static readonly Reach Everything = new(DayNumber.Ever, DayNumber.Forever);

    // A stretch that only begins after all days has no day in it.
    public bool IsEmpty => First > Last || First == DayNumber.Forever || Last == DayNumber.Ever;

    public bool Touches(Reach other) => !Overlap(other).IsEmpty;

    public bool Covers(Reach other) => !IsEmpty && First <= other.First && Last >= other.Last;

    public Reach Overlap(Reach other) => new(Math.Max(First, other.First), Math.Min(Last, other.Last));

    public Reach Hull(Reach other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));

    public DaySpan? ToSpan() => IsEmpty ? null : new DaySpan(DayNumber.ToLocalDate(First), DayNumber.ToLocalDate(Last));

    public static Reach Of(LocalDate day)
    {
        var number = DayNumber.Of(day);
        return new(number, number);
    }
}

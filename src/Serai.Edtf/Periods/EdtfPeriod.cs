using NodaTime;
using Serai.Edtf.Days;

namespace Serai.Edtf;

/// <summary>
/// When a fact was in force: since a date, until a date, both of their own precision. It began on one unknown day of
/// <paramref name="Since"/> and its last day is one of <paramref name="Until"/>.
/// </summary>
/// <param name="Since">When it began; null where nobody knows.</param>
/// <param name="Until">Its last day; null where it goes on.</param>
public readonly record struct EdtfPeriod(Edtf? Since, Edtf? Until)
{
    /// <summary>It has no beginning, as <c>../2006</c> says. Without it, a missing since is an unknown one.</summary>
    public bool AlwaysWas { get; init; }

    /// <summary>It ended, nobody knows when, as <c>2015/</c> says. Without it, a missing until means that it goes on.</summary>
    public bool EndUnknown { get; init; }

    /// <summary>
    /// An interval as a period. A date or a set begins and ends in itself: an event of 2016 took place on unknown days of 2016.
    /// </summary>
    public static EdtfPeriod Of(Edtf date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date.IsInterval
            ? new(date.Start, date.End) { AlwaysWas = date.StartsAs == EdtfEnd.Open, EndUnknown = date.EndsAs == EdtfEnd.Unknown }
            : new(date, date);
    }

    /// <summary>The days on which it was in force whatever its dates mean exactly; null where there are none.</summary>
    public DaySpan? Certain => Course.Certain.ToSpan();

    /// <summary>The days on which it may have been in force; null where its dates contradict each other.</summary>
    public DaySpan? Possible => Course.Possible.ToSpan();

    /// <summary>The first certain day; null where there is none or where it always was.</summary>
    public LocalDate? CertainFrom => Certain?.From;

    /// <summary>The last certain day; null where there is none or where it goes on.</summary>
    public LocalDate? CertainTo => Certain?.To;

    /// <summary>The first day on which it may have been in force; null where none is known.</summary>
    public LocalDate? PossibleFrom => Possible?.From;

    /// <summary>The last day on which it may have been in force; null where none is known or where it goes on.</summary>
    public LocalDate? PossibleTo => Possible?.To;

    /// <summary>It would have ended before it began.</summary>
    public bool IsContradictory => Course.IsContradictory;

    /// <summary>Whether it was in force on a day.</summary>
    public EdtfAnswer InForce(LocalDate day) => Answer([Reach.Of(day)]);

    /// <summary>Whether it was in force on every day of a stretch (certainly), or may have been on some (possibly).</summary>
    public EdtfAnswer InForce(Edtf when)
    {
        ArgumentNullException.ThrowIfNull(when);
        return Answer(when.Choices);
    }

    /// <summary>How the two may stand to each other, as far as their dates tell; none where one contradicts itself.</summary>
    public AllenRelations Relation(EdtfPeriod other) => AllenRelation.Between(Course, other.Course);

    internal Course Course => new(
        Since?.Possible ?? (AlwaysWas ? Course.SinceEver : Reach.Everything),
        Until?.Possible ?? (EndUnknown ? Reach.Everything : Course.GoesOn));

    private EdtfAnswer Answer(IReadOnlyList<Reach> when) =>
        IsContradictory ? EdtfAnswer.No : Edtf.Answer(Course.Certain, Course.Possible, when);
}

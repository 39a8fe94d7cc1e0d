using NodaTime;
using Serai.Edtf.Days;
using Serai.Edtf.Values;

namespace Serai.Edtf;

public sealed partial class Edtf
{
    /// <summary>
    /// The first day that it may denote or touch. Null where nothing bounds it (an open or unknown start,
    /// <c>[..2005]</c>), and where the day lies outside the calendar: see <see cref="BoundsProblem"/>.
    /// </summary>
    /// <remarks>
    /// ? and ~ widen the stated span by one unit of each part that is written (a year; a year and a month; a year, a month
    /// and a day), % by two. A season is meteorological: summer 2019 is June to August 2019, in the southern hemisphere
    /// December 2019 to February 2020.
    /// </remarks>
    public LocalDate? Earliest => DayNumber.ToLocalDate(possible.First);

    /// <summary>
    /// The last day that it may denote or touch. Null where nothing bounds it (an open or unknown end, <c>[2005..]</c>),
    /// and where the day lies outside the calendar: see <see cref="BoundsProblem"/>.
    /// </summary>
    /// <inheritdoc cref="Earliest" path="/remarks"/>
    public LocalDate? Latest => DayNumber.ToLocalDate(possible.Last);

    /// <summary>The stretch as written, without the margin that ? ~ and % add: for <c>2016~</c> the year 2016.</summary>
    public DaySpan Stated => new(DayNumber.ToLocalDate(stated.First), DayNumber.ToLocalDate(stated.Last));

    /// <summary>
    /// Why <see cref="Earliest"/> or <see cref="Latest"/> is missing although the date has one: it lies outside the
    /// years −9998 to 9999. Null otherwise.
    /// </summary>
    public EdtfProblem? BoundsProblem =>
        DayNumber.IsBeyondCalendar(possible.First) || DayNumber.IsBeyondCalendar(possible.Last)
            ? new EdtfProblem(EdtfProblemCode.BeyondCalendar, Text, Text, 0)
            : null;

    /// <summary>Earliest and latest day.</summary>
    /// <exception cref="EdtfBoundsException">One of them lies outside the years −9998 to 9999.</exception>
    public DaySpan Bounds() => BoundsProblem is { } problem ? throw new EdtfBoundsException(problem) : new(Earliest, Latest);

    /// <summary>Whether the date, read as the stretch of time that it names, was in force on a day.</summary>
    /// <remarks>
    /// <para><c>2016</c>: certainly on each day of 2016. An interval begins on one unknown day of its start and ends on one
    /// of its end: <c>2015/2017</c> certainly from 2015-12-31 to 2017-01-01, possibly from 2015-01-01 to 2017-12-31.</para>
    /// <para>Only possibly: on all days of <c>2016~</c> and <c>201X</c> (it may lie elsewhere), of a set unless all its
    /// dates share the day, and after the start of an interval whose end is unknown.</para>
    /// <para>A time of day counts as its day.</para>
    /// </remarks>
    public EdtfAnswer InForce(LocalDate day) => Answer(certain, possible, [Reach.Of(day)]);

    /// <summary>
    /// The same for a longer stretch: certainly where it was in force on every day of it, possibly where it may have been
    /// on some. Of a <paramref name="when"/> that is itself unclear, every day that it may mean counts.
    /// </summary>
    public EdtfAnswer InForce(Edtf when)
    {
        ArgumentNullException.ThrowIfNull(when);
        return Answer(certain, possible, when.Choices);
    }

    internal IReadOnlyList<Reach> Choices => value.Choices(Hemisphere);

    internal Reach Possible => possible;

    internal Course Course => value is IntervalValue interval ? interval.Course(Hemisphere) : new(possible, possible);

    internal static EdtfAnswer Answer(Reach certain, Reach possible, IReadOnlyList<Reach> when)
    {
        if (when.All(certain.Covers))
            return EdtfAnswer.Certainly;
        return when.Any(possible.Touches) ? EdtfAnswer.Possibly : EdtfAnswer.No;
    }
}

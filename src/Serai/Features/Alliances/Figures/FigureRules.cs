using Serai.Features.Alliances.Conclusions;

namespace Serai.Features.Alliances.Figures;

/// <summary>Which reported figure to show for a day, and which contradict each other.</summary>
public static class FigureRules
{
    /// <summary>The trusted figures of a measure for a day: the latest dated up to it, then the undated ones.</summary>
    /// <remarks>A figure dated 2016 counts from the first day of 2016 on: the source speaks of some day of that year.</remarks>
    public static IReadOnlyList<ReportedFigure> On(IEnumerable<ReportedFigure> figures, Measure measure, DayRange when)
    {
        var trusted = figures.Where(f => f.Measure == measure && f.Source.IsTrusted).ToList();
        var dated = trusted.Where(f => f.Date is not null && When.Of(f.Date).Lo <= when.Last).ToList();
        var latest = dated.OrderByDescending(f => When.Of(f.Date!).Lo).ThenBy(f => When.Of(f.Date!).Width).FirstOrDefault();
        var sameDay = latest is null ? [] : dated.Where(f => When.Of(f.Date!) == When.Of(latest.Date!));
        return [.. sameDay.OrderBy(f => f.Source.Trust).ThenBy(f => f.Value), .. trusted.Where(f => f.Date is null).OrderBy(f => f.Value)];
    }

    /// <summary>Whether two figures can both be right: “more than 150” allows 160, “about 40” allows 36, exactly 36 and exactly 37 do not agree.</summary>
    public static bool Agree(ReportedFigure one, ReportedFigure other)
    {
        var (lo, hi) = Range(one);
        var (otherLo, otherHi) = Range(other);
        return lo <= otherHi && otherLo <= hi;
    }

    /// <summary>
    /// Whether two figures of one measure contradict each other: their dates fit, so that both may speak of one day, and
    /// no number satisfies both. How many founded is one fact, whenever it is told; how many were added in a year is
    /// another thing than how many in one of its months.
    /// </summary>
    public static bool Contradict(ReportedFigure one, ReportedFigure other) => one.Measure == other.Measure && !Agree(one, other) && one.Measure switch
    {
        Measure.Founders => true,
        Measure.MembersAdded => one.Date is not null && one.Date.Text == other.Date?.Text,
        _ => one.Date is not null && other.Date is not null && one.Date.Fits(other.Date),
    };

    /// <summary>Groups of trusted figures of one measure in which some contradict each other, with what else is told for their dates.</summary>
    public static IReadOnlyList<IReadOnlyList<ReportedFigure>> Disagreements(IEnumerable<ReportedFigure> figures)
    {
        var open = figures.Where(f => f.Source.IsTrusted).OrderBy(f => f.Measure).ThenBy(DayOf).ThenBy(f => f.Value).ToList();
        var groups = new List<IReadOnlyList<ReportedFigure>>();
        while (open.Count > 0)
            if (TakeGroup(open) is var group && group.Any(a => group.Any(b => Contradict(a, b))))
                groups.Add([.. group.OrderBy(DayOf).ThenBy(f => f.Value)]);
        return groups;
    }

    // The first, with those that contradict it or tell of the same date, and with theirs in turn.
    private static List<ReportedFigure> TakeGroup(List<ReportedFigure> open)
    {
        var group = new List<ReportedFigure> { open[0] };
        open.RemoveAt(0);
        for (var i = 0; i < group.Count; i++)
        {
            var others = open.Where(f => Contradict(f, group[i]) || OfOneDate(f, group[i])).ToList();
            group.AddRange(others);
            open.RemoveAll(others.Contains);
        }
        return group;
    }

    private static bool OfOneDate(ReportedFigure one, ReportedFigure other) =>
        one.Measure == other.Measure && (one.Measure == Measure.Founders || (one.Date is not null && one.Date.Text == other.Date?.Text));

    private static int DayOf(ReportedFigure figure) => figure.Measure == Measure.Founders || figure.Date is null ? 0 : When.Of(figure.Date).Lo;

    /// <summary>The numbers that a figure allows; “about” a tenth either way.</summary>
    private static (int Lo, int Hi) Range(ReportedFigure figure) => figure.Qualifier switch
    {
        Qualifier.Exactly => (figure.Value, figure.Value),
        Qualifier.About => (figure.Value - figure.Value / 10, figure.Value + figure.Value / 10),
        Qualifier.AtLeast => (figure.Value, int.MaxValue),
        _ => (figure.Value + 1, int.MaxValue),
    };
}

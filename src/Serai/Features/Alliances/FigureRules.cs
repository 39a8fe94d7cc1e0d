using Serai.Features.Alliances.Conclusions;

namespace Serai.Features.Alliances;

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

    /// <summary>Groups of trusted figures of one measure for the same day that cannot all be right.</summary>
    public static IReadOnlyList<IReadOnlyList<ReportedFigure>> Disagreements(IEnumerable<ReportedFigure> figures) =>
        [.. figures.Where(f => f.Source.IsTrusted && (f.Date is not null || f.Measure == Measure.Founders))
            .GroupBy(f => f.Measure)
            .SelectMany(g => g.Key == Measure.Founders ? [g.ToList()] : SameDays(g))
            .Where(g => g.Any(a => g.Any(b => !Agree(a, b))))
            .Select(g => g.OrderBy(f => f.Value).ToList())];

    // How many founded is one fact, whenever it is told; how many belong is one for each day.
    private static IEnumerable<List<ReportedFigure>> SameDays(IEnumerable<ReportedFigure> figures) =>
        figures.GroupBy(f => f.Date!.Text).Select(g => g.ToList());

    /// <summary>The numbers that a figure allows; “about” a tenth either way.</summary>
    private static (int Lo, int Hi) Range(ReportedFigure figure) => figure.Qualifier switch
    {
        Qualifier.Exactly => (figure.Value, figure.Value),
        Qualifier.About => (figure.Value - figure.Value / 10, figure.Value + figure.Value / 10),
        Qualifier.AtLeast => (figure.Value, int.MaxValue),
        _ => (figure.Value + 1, int.MaxValue),
    };
}

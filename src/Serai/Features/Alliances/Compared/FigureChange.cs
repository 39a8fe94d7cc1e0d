using Serai.Features.Alliances.Figures;
using Serai.Features.Sources;

namespace Serai.Features.Alliances.Compared;

/// <summary>A number that sources report differently for two days.</summary>
/// <param name="Then">Null where none is reported for the earlier day.</param>
public sealed record FigureChange(Measure Measure, ReportedFigure? Then, IReadOnlyList<Source> ThenSources, ReportedFigure Now, IReadOnlyList<Source> NowSources)
{
    /// <summary>The dated figures that changed. An undated one holds for both days and tells of no change.</summary>
    public static IReadOnlyList<FigureChange> Of(IReadOnlyList<ReportedFigure> figures, TwoDays days) => [.. Enum.GetValues<Measure>()
        .Select(measure =>
        {
            var (then, now) = (On(figures, measure, days.Earlier), On(figures, measure, days.Later));
            return now.First is { } later && (then.First is not { } earlier || (earlier.Value, earlier.Qualifier) != (later.Value, later.Qualifier))
                ? new FigureChange(measure, then.First, then.SourcesOfFirst, later, now.SourcesOfFirst)
                : null;
        }).OfType<FigureChange>()];

    private static ShownFigures On(IReadOnlyList<ReportedFigure> figures, Measure measure, DayRange when) =>
        ShownFigures.Of([.. FigureRules.On(figures, measure, when).Where(f => f.Date is not null)]);
}

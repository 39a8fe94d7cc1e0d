using Serai.Features.Alliances.Conclusions;

namespace Serai.Features.Alliances.Portrait;

/// <summary>What a trusted source reported after the days asked for.</summary>
public static class LaterFigure
{
    /// <summary>The latest one; null where the latest of all is already shown.</summary>
    public static ReportedFigure? Of(IEnumerable<ReportedFigure> figures, Measure measure, DayRange when) =>
        figures.Where(f => f.Measure == measure && f.Source.IsTrusted && f.Date is not null && When.Of(f.Date).Lo > when.Last)
            .MaxBy(f => When.Of(f.Date!).Hi);
}

using Serai.Features.Sources;

namespace Serai.Features.Alliances.Figures;

/// <summary>The reported figures for a day, the same one of several sources told once.</summary>
/// <param name="First">The one to show large.</param>
/// <param name="SourcesOfFirst">All that report just this.</param>
/// <param name="Rest">What else is reported for the day, then what is undated.</param>
public sealed record ShownFigures(ReportedFigure? First, IReadOnlyList<Source> SourcesOfFirst, IReadOnlyList<(ReportedFigure Figure, IReadOnlyList<Source> Sources)> Rest)
{
    /// <param name="figures">In the order of <see cref="FigureRules.On"/>.</param>
    public static ShownFigures Of(IReadOnlyList<ReportedFigure> figures)
    {
        var groups = figures.GroupBy(f => (f.Value, f.Qualifier, f.Date?.Text))
            .Select(g => (Figure: g.First(), Sources: (IReadOnlyList<Source>)[.. g.Select(f => f.Source).DistinctBy(s => s.Id)])).ToList();
        return groups.Count == 0 ? new(null, [], []) : new(groups[0].Figure, groups[0].Sources, [.. groups.Skip(1)]);
    }
}

using Serai.Features.Sources;
using Serai.Platform.Web.Api;

namespace Serai.Features.Alliances.Api;

/// <summary>A number that a source gives; never computed from a list.</summary>
/// <param name="Date">The day that it holds for; null where the source does not say.</param>
/// <param name="Shown">Whether it is what a page shows for the day asked for: the latest dated, trusted one up to it, then the undated.</param>
public sealed record FigureJson(
    string Id,
    AllianceRef Alliance,
    Measure Measure,
    Qualifier Qualifier,
    int Value,
    DateJson? Date,
    bool Shown,
    SourceJson Source,
    string? PlaceInSource,
    IReadOnlyDictionary<string, string> Links)
{
    public static FigureJson Of(ReportedFigure figure, AllianceRef alliance, bool shown) => new(
        figure.Key, alliance, figure.Measure, figure.Qualifier, figure.Value, DateJson.Of(figure.Date), shown,
        SourceJson.Of(figure.Source), figure.PlaceInSource,
        new Dictionary<string, string> { ["self"] = AllianceApiLinks.Figure(figure.Key), ["alliance"] = alliance.Links["self"] });
}

using Serai.Features.Sources;

namespace Serai.Features.Alliances;

/// <summary>“Over 150 members”: a number that a source gives. Never computed from a list.</summary>
public sealed class ReportedFigure
{
    public Guid Id { get; init; } = NewId.Next();
    public required string Key { get; init; }
    public Guid AllianceId { get; init; }

    /// <summary>The day that the figure holds for; null where the source does not say.</summary>
    public EdtfDate? Date { get; init; }

    public Measure Measure { get; init; }
    public Qualifier Qualifier { get; init; }
    public int Value { get; init; }
    public Guid SourceId { get; init; }
    public Source Source { get; set; } = null!;
    public string? PlaceInSource { get; init; }
}

public enum Measure
{
    Members,
    CountriesAndRegions,
    Founders,
    MembersAdded,
}

public enum Qualifier
{
    Exactly,
    About,
    AtLeast,
    MoreThan,
}

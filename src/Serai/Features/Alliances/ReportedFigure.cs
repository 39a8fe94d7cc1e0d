using Serai.Features.Sources;

namespace Serai.Features.Alliances;

/// <summary>“Over 150 members”: a number that a source gives. Never computed from a list.</summary>
public sealed class ReportedFigure
{
    public Guid Id { get; init; } = NewId.Next();
    public required string Key { get; init; }
    public Guid AllianceId { get; init; }

    /// <summary>The day that the figure holds for; null where the source does not say.</summary>
    public EdtfDate? Date { get; set; }

    public Measure Measure { get; set; }
    public Qualifier Qualifier { get; set; }
    public int Value { get; set; }
    public Guid SourceId { get; set; }
    public Source Source { get; set; } = null!;
    public string? PlaceInSource { get; set; }
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

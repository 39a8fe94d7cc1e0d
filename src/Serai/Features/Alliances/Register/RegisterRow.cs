using Serai.Features.Alliances.Answers;
using Serai.Features.Organizations;
using Serai.Features.Sources;

namespace Serai.Features.Alliances.Register;

/// <summary>An alliance in the list of alliances, as of the days asked for.</summary>
/// <param name="Counted">Members recorded here.</param>
/// <param name="CountedPlaces">Countries and regions of the members recorded here.</param>
/// <param name="Members">Figures that trusted sources report, the first to be shown first.</param>
public sealed record RegisterRow(
    OrganizationBrief Organization,
    AllianceKind Kind,
    string? Acronym,
    Guid? ParentId,
    EdtfDate? Established,
    EdtfDate? Dissolved,
    IReadOnlyList<Source> FoundingSources,
    MemberCount Counted,
    int CountedPlaces,
    IReadOnlyList<ReportedFigure> Members,
    IReadOnlyList<ReportedFigure> Places)
{
    /// <summary>Sub-alliances, by name.</summary>
    public IReadOnlyList<RegisterRow> Subs { get; init; } = [];
}

/// <summary>The list: those that exist on the day, and those founded later or ended before.</summary>
public sealed record RegisterView(
    IReadOnlyList<RegisterRow> Standing,
    IReadOnlyList<RegisterRow> Later,
    IReadOnlyList<RegisterRow> Ended,
    IReadOnlyList<InitiativeChoice> Initiatives)
{
    /// <summary>The refusal of an initiative that is not on record.</summary>
    public const string NoInitiative = "Initiative";

    public int Count => Standing.Sum(r => 1 + r.Subs.Count);
}

/// <summary>An initiative to filter by.</summary>
public sealed record InitiativeChoice(string Slug, string Name, string Language, int Alliances);

using Serai.Features.Search;

namespace Serai.Features.Organizations.Register;

/// <summary>A page of the register, and how it could be narrowed.</summary>
public sealed record RegisterAnswer
{
    public const int PageSize = 50;

    public required IReadOnlyList<RegisterRow> Rows { get; init; }

    /// <summary>How many there are on all pages.</summary>
    public required int Total { get; init; }

    public IReadOnlyList<Facet> Countries { get; init; } = [];
    public IReadOnlyList<Facet> Types { get; init; } = [];
    public IReadOnlyList<Facet> Alliances { get; init; } = [];

    /// <summary>The search reached its limit: there are more that match worse.</summary>
    public bool IsCut { get; init; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <param name="Found">Why it was found; null in a list without words.</param>
public sealed record RegisterRow(OrganizationBrief Organization, FoundOrganization? Found);

/// <summary>One way to narrow: how many would be left.</summary>
/// <param name="Word">As the address writes it.</param>
/// <param name="Language">Of the label, where it is not the reader's.</param>
public sealed record Facet(string Word, string Label, string? Language, int Count);

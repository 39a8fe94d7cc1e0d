using Serai.Features.Organizations;

namespace Serai.Features.Imports.Ror;

/// <summary>One record of the Research Organization Registry, schema 2, as far as Serai keeps it.</summary>
public sealed class RorRecord
{
    /// <summary><c>https://ror.org/…</c></summary>
    public required string Id { get; init; }

    /// <summary>Its number in the file; 1 is the first.</summary>
    public required long Position { get; init; }

    public required OrganizationStatus Status { get; init; }
    public required OrganizationTypes Types { get; init; }

    /// <summary>A year; null where the registry knows none.</summary>
    public int? Established { get; init; }

    /// <summary>At least one, and exactly one of them to display.</summary>
    public required IReadOnlyList<RorName> Names { get; init; }

    public required IReadOnlyList<RorPlace> Places { get; init; }
    public required IReadOnlyList<RorExternalId> ExternalIds { get; init; }
    public required IReadOnlyList<RorLink> Links { get; init; }
    public required IReadOnlyList<RorRelation> Relations { get; init; }

    public RorName DisplayName => Names.First(n => n.Kinds.HasFlag(RorNameKinds.Display));
}

/// <param name="Language">ISO 639-1 code; null where the registry gives none.</param>
public readonly record struct RorName(string Text, RorNameKinds Kinds, string? Language);

/// <summary>A name may be several at once.</summary>
[Flags]
public enum RorNameKinds
{
    None = 0,
    Display = 1,
    Label = 2,
    Alias = 4,
    Acronym = 8,
}

/// <param name="CountryCode">ISO 3166-1 alpha-2.</param>
/// <param name="Latitude">Degrees, WGS 84; both or neither.</param>
public readonly record struct RorPlace(string CountryCode, string? City, double? Latitude, double? Longitude, long? GeoNamesId)
{
    /// <summary>The province or state. Names are resolved with it; the registry does not keep it.</summary>
    public string? Region { get; init; }
}

/// <summary>An id elsewhere, once for each value.</summary>
/// <param name="Scheme">fundref, grid, isni or wikidata.</param>
public readonly record struct RorExternalId(string Scheme, string Value, bool Preferred);

/// <summary>A page, or a web domain.</summary>
public readonly record struct RorLink(LinkKind Kind, string Address);

/// <summary>The organization with this id is the record's parent, child, …</summary>
public readonly record struct RorRelation(RorRelationKind Kind, string Id);

public enum RorRelationKind
{
    Parent,
    Child,
    Predecessor,
    Successor,
    Related,
}

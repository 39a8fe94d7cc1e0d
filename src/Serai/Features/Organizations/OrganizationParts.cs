using Serai.Names;

namespace Serai.Features.Organizations;

/// <summary>A name that an organization bears or bore, in one language, for a period.</summary>
public sealed class OrganizationName
{
    public long Id { get; init; }
    public Guid OrganizationId { get; set; }
    public required string Text { get; set; }

    /// <summary>BCP 47 tag; null where the source gives none.</summary>
    public string? Language { get; set; }

    public NameKind Kind { get; set; }

    /// <summary><see cref="Text"/> as the search folds it.</summary>
    public required string Folded { get; set; }

    public EdtfDate? Since { get; set; }
    public EdtfDate? Until { get; set; }
    public Guid? SourceId { get; set; }
    public string? PlaceInSource { get; set; }
}

/// <summary>Where an organization is. Latitude and longitude are degrees, WGS 84; both or neither.</summary>
public sealed class OrganizationPlace
{
    public long Id { get; init; }
    public Guid OrganizationId { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string CountryCode { get; set; }

    public string? City { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public long? GeoNamesId { get; set; }
}

/// <summary>An id of an organization in a register. Schemes: ror, isni, wikidata, grid, fundref.</summary>
public sealed class OrganizationIdentifier
{
    public long Id { get; init; }
    public Guid OrganizationId { get; set; }
    public required string Scheme { get; set; }

    /// <summary>As the register writes it; for ROR the address <c>https://ror.org/…</c>.</summary>
    public required string Value { get; set; }

    /// <summary>The one to show where a register holds several.</summary>
    public bool Preferred { get; set; }
}

/// <summary>A page or web domain of an organization.</summary>
public sealed class OrganizationLink
{
    public long Id { get; init; }
    public Guid OrganizationId { get; set; }
    public LinkKind Kind { get; set; }
    public required string Address { get; set; }
}

public enum LinkKind
{
    Website,
    Wikipedia,
    Domain,
    Other,
}

/// <summary>How one organization stands to another, for a period, as one source says. Stored from the first word's view:
/// <see cref="From"/> is the child, the predecessor, or the one with the smaller id of two related ones.</summary>
public sealed class OrganizationRelation
{
    public long Id { get; init; }

    /// <summary>Made from what a list says, so that it is recognised when it comes again; null for what a register states.</summary>
    public string? Key { get; init; }

    public Guid FromId { get; set; }
    public Guid ToId { get; set; }
    public RelationKind Kind { get; set; }
    public EdtfDate? Since { get; set; }
    public EdtfDate? Until { get; set; }
    public Guid? SourceId { get; set; }
    public string? PlaceInSource { get; set; }
    public Organization? From { get; set; }
    public Organization? To { get; set; }
}

/// <summary>What another organization is to the one that is spoken of.</summary>
public enum RelationWord
{
    Parent,
    Child,
    Predecessor,
    Successor,
    Related,
}

public enum RelationKind
{
    /// <summary>To is the parent of From.</summary>
    Parent,

    /// <summary>To is the successor of From.</summary>
    Successor,

    Related,
}

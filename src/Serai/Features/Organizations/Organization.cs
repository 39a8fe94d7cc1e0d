namespace Serai.Features.Organizations;

/// <summary>
/// A university, institute, academy, company, agency or alliance: anything that can be a member or have members.
/// It bears Serai's own id, since most alliances are in no register.
/// </summary>
public sealed class Organization : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>The last part of its address, unique and kept for ever: <c>/organizations/chinese-university-of-hong-kong</c>.</summary>
    public required string Slug { get; set; }

    /// <summary>The name that stands for it where no better one for the reader's language is known.</summary>
    public required string Name { get; set; }

    /// <summary>BCP 47 tag of <see cref="Name"/>, where known.</summary>
    public string? NameLanguage { get; set; }

    /// <summary><see cref="Name"/> folded, to sort by.</summary>
    public required string SortName { get; set; }

    public OrganizationTypes Types { get; set; }
    public OrganizationStatus Status { get; set; }
    public EdtfDate? Established { get; set; }
    public EdtfDate? Closed { get; set; }

    /// <summary>ISO 3166-1 alpha-2 code of its first place; null where no source names one.</summary>
    public string? CountryCode { get; set; }

    public string? City { get; set; }

    /// <summary>The organization this one was merged into: its id and address lead there.</summary>
    public Guid? MergedIntoId { get; set; }

    /// <summary>What the record as a whole rests on; null for a fact without a source, which pages say.</summary>
    public Guid? SourceId { get; set; }

    public int Version { get; set; }

    public List<OrganizationName> Names { get; init; } = [];
    public List<OrganizationPlace> Places { get; init; } = [];
    public List<OrganizationIdentifier> Identifiers { get; init; } = [];
    public List<OrganizationLink> Links { get; init; } = [];

    /// <summary>The id in a register, such as <c>Identifier("ror")</c>; null where it has none.</summary>
    public string? Identifier(string scheme) =>
        Identifiers.Where(i => i.Scheme == scheme).OrderByDescending(i => i.Preferred).FirstOrDefault()?.Value;
}

/// <summary>The types of the Research Organization Registry, schema 2; an organization may be several.</summary>
[Flags]
public enum OrganizationTypes
{
    None = 0,
    Education = 1,
    Healthcare = 2,
    Company = 4,
    Archive = 8,
    Nonprofit = 16,
    Government = 32,
    Facility = 64,
    Other = 128,
    Funder = 256,
}

/// <summary>As the Research Organization Registry uses the words: inactive has ended, withdrawn should never have been.</summary>
public enum OrganizationStatus
{
    Active,
    Inactive,
    Withdrawn,
}

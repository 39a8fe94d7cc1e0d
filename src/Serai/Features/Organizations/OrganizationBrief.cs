using Serai.Platform.Db.Kept;

namespace Serai.Features.Organizations;

/// <summary>What a list shows of an organization.</summary>
/// <param name="Name">In the reader's language where one is known.</param>
/// <param name="LocalName">The name in the language of its place, where that is another.</param>
public sealed record OrganizationBrief(
    Guid Id,
    string Slug,
    string Name,
    string? NameLanguage,
    string? LocalName,
    string? LocalLanguage,
    string? CountryCode,
    string? City,
    double? Latitude,
    double? Longitude,
    string? Ror,
    EdtfDate? Established) : ISaysItAll
{
    /// <summary>How it is called for short, where it has an acronym.</summary>
    public string? Acronym { get; init; }

    public OrganizationTypes Types { get; init; }
    public OrganizationStatus Status { get; init; }
}

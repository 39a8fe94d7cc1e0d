using Serai.Features.Organizations.Naming;
using Serai.Platform.Web;
using Serai.Platform.Web.Api;

namespace Serai.Features.Organizations.Api;

/// <summary>An organization as lists have it.</summary>
/// <param name="Id">Serai's own id; it stays, also after a merger.</param>
/// <param name="Ror">Its id in the Research Organization Registry; null where it has none.</param>
/// <param name="Name">The name that stands for it; the organization's own answer has all names.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of its first place.</param>
public sealed record OrganizationJson(
    Guid Id,
    string Slug,
    string? Ror,
    string Name,
    string? NameLanguage,
    IReadOnlyList<string> Types,
    OrganizationStatus Status,
    string? Country,
    string? City,
    DateJson? Established,
    DateJson? Closed,
    IReadOnlyDictionary<string, string> Links)
{
    public static OrganizationJson Of(Organization o, string? ror) => new(
        o.Id, o.Slug, ror, o.Name, o.NameLanguage, OrganizationWords.Of(o.Types), o.Status, o.CountryCode, o.City,
        DateJson.Of(o.Established), DateJson.Of(o.Closed), OrganizationApiLinks.Of(o.Slug));
}

/// <summary>An organization that another record speaks of.</summary>
public sealed record OrganizationRef(string Slug, string Name, string? Ror, string? Country, IReadOnlyDictionary<string, string> Links)
{
    public static OrganizationRef Of(OrganizationBrief brief) =>
        new(brief.Slug, brief.Name, brief.Ror, brief.CountryCode, OrganizationApiLinks.Briefly(brief.Slug));
}

/// <summary>An organization with all that is recorded of it.</summary>
/// <param name="Existed">Whether it existed on the day asked for, as far as its dates tell.</param>
public sealed record OrganizationDetail(
    string AsOf,
    OrganizationJson Organization,
    string Existed,
    IReadOnlyList<NameJson> Names,
    IReadOnlyList<PlaceJson> Places,
    IReadOnlyList<IdentifierJson> Identifiers,
    IReadOnlyList<AddressJson> Addresses,
    IReadOnlyList<RelationJson> Relations,
    IReadOnlyDictionary<string, string> Links);

/// <param name="InUse">Whether it was borne on the day asked for: certain, possible or no.</param>
public sealed record NameJson(string Text, string? Language, string Kind, DateJson? Since, DateJson? Until, string InUse)
{
    public static NameJson Of(OrganizationName name, AsOf asOf) => new(
        name.Text, name.Language, ApiJson.Word(name.Kind), DateJson.Of(name.Since), DateJson.Of(name.Until), OrganizationWords.Answer(UsedName.Of([name])[0].On(asOf.From, asOf.To)));
}

/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
public sealed record PlaceJson(string Country, string? City, double? Latitude, double? Longitude, long? GeoNamesId);

/// <param name="Preferred">The one to use where a register holds several.</param>
public sealed record IdentifierJson(string Scheme, string Value, bool Preferred);

public sealed record AddressJson(LinkKind Kind, string Address);

/// <param name="Kind">What the other one is to this one: parent, child, predecessor, successor, related.</param>
/// <param name="InForce">Whether it was so on the day asked for: certain, possible or no.</param>
/// <param name="SourceTitle">Who says so.</param>
public sealed record RelationJson(string Kind, OrganizationRef Organization, DateJson? Since, DateJson? Until, string InForce, string? SourceTitle, string? SourceUrl, string? PlaceInSource);

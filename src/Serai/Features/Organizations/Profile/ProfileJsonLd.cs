using Serai.Features.Alliances;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Naming;

namespace Serai.Features.Organizations.Profile;

public sealed partial class ProfileWords
{
    private static readonly Dictionary<OrganizationTypes, string> SchemaTypes = new()
    {
        [OrganizationTypes.Education] = "EducationalOrganization",
        [OrganizationTypes.Healthcare] = "MedicalOrganization",
        [OrganizationTypes.Company] = "Corporation",
        [OrganizationTypes.Archive] = "ArchiveOrganization",
        [OrganizationTypes.Nonprofit] = "NGO",
        [OrganizationTypes.Government] = "GovernmentOrganization",
        [OrganizationTypes.Funder] = "FundingAgency",
    };

    /// <summary>schema.org's description, with what is certain on the day only.</summary>
    public string JsonLd(string root)
    {
        var organization = profile.Organization;
        var place = organization.Places.OrderBy(p => p.Id).FirstOrDefault();
        var types = organization.Types.Each().Where(SchemaTypes.ContainsKey).Select(t => SchemaTypes[t]).ToList();
        var said = new Dictionary<string, object?>
        {
            ["@context"] = Platform.Web.JsonLd.Context,
            ["@type"] = types.Count switch { 0 => "Organization", 1 => types[0], _ => types },
            ["@id"] = root + OrganizationLinks.Show(organization.Slug),
            ["name"] = profile.Name.Name,
            ["alternateName"] = Some(profile.Names.Select(n => n.Name.Text).Where(n => n != profile.Name.Name).Distinct()),
            ["identifier"] = organization.Identifier("ror"),
            ["sameAs"] = Some(organization.Identifiers.Select(IdentifierLinks.Address).OfType<string>()),
            ["url"] = organization.Links.FirstOrDefault(l => l.Kind == LinkKind.Website)?.Address,
            ["foundingDate"] = Platform.Web.JsonLd.Date(organization.Established),
            ["dissolutionDate"] = Platform.Web.JsonLd.Date(organization.Closed),
            ["address"] = place is null ? null : Known(new() { ["@type"] = "PostalAddress", ["addressCountry"] = place.CountryCode, ["addressLocality"] = place.City }),
            ["location"] = place?.Latitude is null ? null : new Dictionary<string, object?>
            {
                ["@type"] = "Place",
                ["geo"] = new Dictionary<string, object?> { ["@type"] = "GeoCoordinates", ["latitude"] = place.Latitude, ["longitude"] = place.Longitude },
            },
            ["memberOf"] = Some(profile.Memberships.Where(m => m.Answer == MembershipAnswer.Certain).DistinctBy(m => m.Alliance.Id)
                .Select(m => new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = m.Alliance.Name, ["url"] = root + AllianceLinks.Show(m.Alliance.Slug) })),
        };
        return Platform.Web.JsonLd.Write(said);
    }

    private static List<T>? Some<T>(IEnumerable<T> values) => values.ToList() is { Count: > 0 } list ? list : null;

    private static Dictionary<string, object?> Known(Dictionary<string, object?> said) => said.Where(p => p.Value is not null).ToDictionary();
}

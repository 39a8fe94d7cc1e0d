using System.Globalization;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Names;

namespace Serai.Features.Imports.Ror;

/// <summary>What a record of the register says, in the registry's own terms.</summary>
internal static class RorOrganization
{
    /// <summary>An organization of a new id, without an address as yet.</summary>
    public static Organization Of(RorRecord record, Guid source)
    {
        var name = record.DisplayName;
        var place = record.Places.Count > 0 ? record.Places[0] : (RorPlace?)null;
        return new()
        {
            Slug = "",
            Name = name.Text,
            NameLanguage = name.Language,
            SortName = NameFold.Fold(name.Text),
            Types = record.Types,
            Status = record.Status,
            Established = record.Established is { } year ? EdtfCache.Parse(year.ToString("0000", CultureInfo.InvariantCulture)) : null,
            CountryCode = place?.CountryCode,
            City = place?.City,
            SourceId = source,
        };
    }

    /// <summary>Addresses for a new organization, the plainest first; the last bears the record's own id and is its alone.</summary>
    public static string[] Slugs(RorRecord record, Guid id)
    {
        var slug = Slug.Of(record.DisplayName.Text, id);
        var own = $"{slug}-{record.Id[RorId.Prefix.Length..]}";
        return record.Places.Count > 0 ? [slug, $"{slug}-{record.Places[0].CountryCode.ToLowerInvariant()}", own] : [slug, own];
    }

    public static IEnumerable<OrganizationName> Names(RorRecord record, Guid id, Guid source) => record.Names
        .Select(n => (n.Text, n.Language, Kind: KindOf(n.Kinds)))
        .Distinct()
        .Select(n => new OrganizationName
        {
            OrganizationId = id,
            Text = n.Text,
            Language = n.Language,
            Kind = n.Kind,
            Folded = NameFold.Fold(n.Text),
            SourceId = source,
        });

    public static IEnumerable<OrganizationPlace> Places(RorRecord record, Guid id) => record.Places.Select(p => new OrganizationPlace
    {
        OrganizationId = id,
        CountryCode = p.CountryCode,
        City = p.City,
        Latitude = p.Latitude,
        Longitude = p.Longitude,
        GeoNamesId = p.GeoNamesId,
    });

    public static IEnumerable<OrganizationIdentifier> Identifiers(RorRecord record, Guid id) => record.ExternalIds
        .Prepend(new(RorSource.Register, record.Id, true))
        .Select(i => new OrganizationIdentifier { OrganizationId = id, Scheme = i.Scheme, Value = i.Value, Preferred = i.Preferred });

    public static IEnumerable<OrganizationLink> Links(RorRecord record, Guid id) =>
        record.Links.Select(l => new OrganizationLink { OrganizationId = id, Kind = l.Kind, Address = l.Address });

    // A name may be several at once; initials are never taken for a name spelled out, unless the register shows them first.
    public static NameKind KindOf(RorNameKinds kinds) =>
        kinds.HasFlag(RorNameKinds.Display) ? NameKind.Official
        : kinds.HasFlag(RorNameKinds.Acronym) ? NameKind.Acronym
        : kinds.HasFlag(RorNameKinds.Label) ? NameKind.Label
        : NameKind.Alias;
}

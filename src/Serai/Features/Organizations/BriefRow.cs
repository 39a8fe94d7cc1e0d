using System.Linq.Expressions;
using Serai.Features.Organizations.Naming;
using Serai.Names;

namespace Serai.Features.Organizations;

/// <summary>What is read of an organization for <see cref="OrganizationBrief"/>, whatever the reader's language.</summary>
internal sealed record BriefRow(Guid Id, string Slug, string Name, string? NameLanguage, string? CountryCode, string? City, EdtfDate? Established, OrganizationTypes Types, OrganizationStatus Status)
{
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string? Ror { get; init; }

    public static readonly Expression<Func<Organization, BriefRow>> Of = o => new BriefRow(o.Id, o.Slug, o.Name, o.NameLanguage, o.CountryCode, o.City, o.Established, o.Types, o.Status)
    {
        // Two look-ups by key; asked for together they would become a ranking of all places there are.
        Latitude = o.Places.OrderBy(p => p.Id).Select(p => p.Latitude).FirstOrDefault(),
        Longitude = o.Places.OrderBy(p => p.Id).Select(p => p.Longitude).FirstOrDefault(),
        Ror = o.Identifiers.Where(i => i.Scheme == "ror").Select(i => i.Value).FirstOrDefault(),
    };

    /// <summary>Names that a list may show.</summary>
    public static readonly Expression<Func<OrganizationName, bool>> Names = n =>
        (n.Language != null && (n.Kind == NameKind.Official || n.Kind == NameKind.Label || n.Kind == NameKind.Translation)) || (n.Kind == NameKind.Acronym && n.Until == null);

    public OrganizationBrief In(string reader, IEnumerable<OrganizationName> names)
    {
        var shown = ShownName.Of(Name, NameLanguage, names, reader, CountryCode);
        return new OrganizationBrief(Id, Slug, shown.Name, shown.Language, shown.Local, shown.LocalLanguage, CountryCode, City, Latitude, Longitude, Ror, Established)
        {
            Acronym = names.Where(n => n.Kind == NameKind.Acronym).MinBy(n => n.Id)?.Text,
            Types = Types,
            Status = Status,
        };
    }
}

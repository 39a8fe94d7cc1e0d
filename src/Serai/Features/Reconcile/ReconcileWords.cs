using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Features.Places;

namespace Serai.Features.Reconcile;

/// <summary>Types and properties of organizations, in the reader's words.</summary>
public sealed class ReconcileWords(IStringLocalizer<ReconcileTexts> texts, IStringLocalizer<OrganizationTexts> organizations, PlaceLabels places)
{
    /// <summary>The type that all of them have.</summary>
    public const string Organization = "organization";

    public string ServiceName => texts["Name"];

    public TypeJson Any => new(Organization, texts["Organization"]);

    public IEnumerable<TypeJson> Types => TypeWords.All.Select(Type).Prepend(Any);

    public TypeJson Type(OrganizationTypes type) => new(TypeWords.Word(type), organizations["Type." + type]) { Broader = [Any] };

    /// <summary>Each type of an organization, and the one that all have.</summary>
    public IReadOnlyList<TypeJson> TypesOf(OrganizationTypes types) => [.. types.Each().Select(t => new TypeJson(TypeWords.Word(t), organizations["Type." + t])), Any];

    public string Property(string id) => texts["Property." + id];

    public PropertyJson PropertyOf(string id) => new(id, Property(id)) { Description = texts["Property." + id + ".about"] is { ResourceNotFound: false } about ? about.Value : null };

    /// <summary>“Hong Kong · education”.</summary>
    public string Describe(OrganizationBrief brief, params IEnumerable<string?> more) => string.Join(" · ", new[]
    {
        organizations.Place(places, brief.CountryCode, brief.City), organizations.Types(brief.Types),
        brief.Status == OrganizationStatus.Active ? null : organizations["Status." + brief.Status].Value,
    }.Concat(more).Where(w => !string.IsNullOrEmpty(w)));

    public string CountryName(string code) => places.Label(code, System.Globalization.CultureInfo.CurrentUICulture.Name);
}

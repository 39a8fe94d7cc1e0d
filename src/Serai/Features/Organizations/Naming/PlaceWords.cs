using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Features.Places;
using Serai.Platform.Localisation;

namespace Serai.Features.Organizations.Naming;

/// <summary>Where an organization is, in the reader's words.</summary>
public static class PlaceWords
{
    /// <summary>“Beijing, China”; the city is left out where it says the same again.</summary>
    public static string? Place(this IStringLocalizer<OrganizationTexts> texts, PlaceLabels places, string? code, string? city)
    {
        if (code is null)
            return city;
        var label = places.Label(code, CultureInfo.CurrentUICulture.Name);
        return city is null || city == label || city == places.Label(code, Languages.English) ? label : texts["CityPlace", city, label];
    }
}

using Serai.Features.Alliances;

namespace Serai.Features.Initiatives;

/// <summary>The addresses of this feature.</summary>
public static class InitiativeLinks
{
    public static string Show(string slug) => $"/initiatives/{slug}";

    /// <summary>Its alliances for a spreadsheet.</summary>
    public static string Csv(string slug) => AllianceLinks.OfInitiative(slug, AllianceLinks.AllCsv);
}

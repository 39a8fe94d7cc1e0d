using Serai.Features.Organizations.Api;
using Serai.Platform.Web.Api;

namespace Serai.Features.Alliances.Api;

/// <summary>Where programs find an alliance and what is said of it.</summary>
public static class AllianceApiLinks
{
    public const string List = ApiRoutes.Root + "/alliances";

    public static string Show(string slug) => $"{List}/{slug}";

    public static string Statement(string key) => $"{ApiRoutes.Root}/statements/{key}";

    public static string Figure(string key) => $"{ApiRoutes.Root}/figures/{key}";

    public static string Membership(Guid id) => $"{ApiRoutes.Root}/memberships/{id}";

    /// <summary>For where another record speaks of the alliance.</summary>
    public static IReadOnlyDictionary<string, string> Briefly(string slug) => new Dictionary<string, string>
    {
        ["self"] = Show(slug),
        ["page"] = AllianceLinks.Show(slug),
    };

    public static IReadOnlyDictionary<string, string> Of(string slug) => new Dictionary<string, string>
    {
        ["self"] = Show(slug),
        ["members"] = Show(slug) + "/members",
        ["statements"] = $"{ApiRoutes.Root}/statements?alliance={slug}",
        ["figures"] = $"{ApiRoutes.Root}/figures?alliance={slug}",
        ["activities"] = $"{ApiRoutes.Root}/activities?alliance={slug}",
        ["organization"] = OrganizationApiLinks.Show(slug),
        ["page"] = AllianceLinks.Show(slug),
    };
}

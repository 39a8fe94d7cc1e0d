using Serai.Platform.Web.Api;

namespace Serai.Features.Organizations;

/// <summary>Where programs find an organization.</summary>
public static class OrganizationApiLinks
{
    public const string List = ApiRoutes.Root + "/organizations";

    public static string Show(string slug) => $"{List}/{slug}";

    /// <summary>For where another record speaks of the organization.</summary>
    public static IReadOnlyDictionary<string, string> Briefly(string slug) => new Dictionary<string, string>
    {
        ["self"] = Show(slug),
        ["page"] = $"/organizations/{slug}",
    };

    public static IReadOnlyDictionary<string, string> Of(string slug) => new Dictionary<string, string>
    {
        ["self"] = Show(slug),
        ["memberships"] = $"{ApiRoutes.Root}/memberships?member={slug}",
        ["page"] = $"/organizations/{slug}",
    };
}

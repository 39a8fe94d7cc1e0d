using Serai.Platform.Editing.Api;
using Serai.Platform.Web.Api;

namespace Serai.Features.Organizations.Api;

/// <summary>Where programs find an organization.</summary>
public static class OrganizationApiLinks
{
    public const string List = ApiRoutes.Root + "/organizations";

    public static string Show(string slug) => $"{List}/{slug}";

    public static string Memberships(string slug) => $"{ApiRoutes.Root}/memberships?member={slug}";

    /// <summary>For where another record speaks of the organization.</summary>
    public static IReadOnlyDictionary<string, string> Briefly(string slug) => new Dictionary<string, string>
    {
        ["self"] = Show(slug),
        ["page"] = OrganizationLinks.Show(slug),
    };

    public static IReadOnlyDictionary<string, string> Of(string slug) => new Dictionary<string, string>
    {
        ["self"] = Show(slug),
        ["memberships"] = Memberships(slug),
        ["record"] = RecordLinks.Show(Editing.Kinds.OrganizationKind.Kind, slug),
        ["page"] = OrganizationLinks.Show(slug),
    };
}

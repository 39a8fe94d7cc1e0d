using Serai.Features.Organizations;
using Serai.Platform.Web.Api;

namespace Serai.Features.Reconcile;

/// <summary>The addresses of this feature.</summary>
public static class ReconcileLinks
{
    public const string Root = "/reconcile";
    public const string SuggestEntity = Root + "/suggest/entity";
    public const string SuggestType = Root + "/suggest/type";
    public const string SuggestProperty = Root + "/suggest/property";
    public const string Properties = Root + "/properties";

    /// <summary>What clients put an id into.</summary>
    public const string IdTemplate = "{{id}}";

    public static string Preview(string slug) => $"{Root}/preview/{slug}";

    /// <summary>Where ids lead, the last part being the id.</summary>
    public static string Identifiers => OrganizationLinks.Show("");

    public static string View => OrganizationLinks.Show(IdTemplate);

    public static string About => ApiReference.Address;
}

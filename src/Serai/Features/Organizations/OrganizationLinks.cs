using Microsoft.AspNetCore.WebUtilities;

namespace Serai.Features.Organizations;

/// <summary>The addresses of this feature.</summary>
public static class OrganizationLinks
{
    public const string Index = "/organizations";
    public const string Csv = "/organizations.csv";

    public static string Show(string slug) => $"/organizations/{slug}";

    /// <summary>Who sits with it in two or more alliances.</summary>
    public static string Shared(string slug) => $"/organizations/{slug}/shared";

    public static string SharedCsv(string slug) => $"/organizations/{slug}/shared.csv";

    /// <summary>The register with a question; empty parts are left out.</summary>
    public static string With(string path, IEnumerable<KeyValuePair<string, string?>> query) =>
        QueryHelpers.AddQueryString(path, query.Where(p => !string.IsNullOrEmpty(p.Value)));
}

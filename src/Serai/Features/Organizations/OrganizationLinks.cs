using Microsoft.AspNetCore.WebUtilities;
using Serai.Features.Alliances.InCommon;
using Serai.Ui;

namespace Serai.Features.Organizations;

/// <summary>The addresses of this feature.</summary>
public static class OrganizationLinks
{
    public const string Index = SiteLinks.Organizations;
    public const string Csv = Index + ".csv";

    public static string Show(string slug) => $"{Index}/{slug}";

    /// <summary>Who sits with it in two or more alliances.</summary>
    public static string Shared(string slug) => $"{Show(slug)}/shared";

    public static string SharedCsv(string slug) => $"{Show(slug)}/shared.csv";

    /// <summary>What changed in its memberships between the day asked for and today.</summary>
    public static string Since(string slug) => $"{Show(slug)}/since";

    public static string SinceCsv(string slug) => $"{Show(slug)}/since.csv";

    /// <summary>Those of one country or region.</summary>
    public static string In(string code) => $"{Index}?country={code.ToLowerInvariant()}";

    /// <summary>The register with a question; empty parts are left out.</summary>
    public static string With(string path, IEnumerable<KeyValuePair<string, string?>> query) =>
        QueryHelpers.AddQueryString(path, query.Where(p => !string.IsNullOrEmpty(p.Value)));
}

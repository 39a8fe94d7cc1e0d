using Microsoft.AspNetCore.WebUtilities;
using Serai.Ui;

namespace Serai.Features.Compare;

/// <summary>The addresses of this feature.</summary>
public static class CompareLinks
{
    public const string Index = SiteLinks.Compare;
    public const string Csv = Index + ".csv";

    /// <summary>The comparison of some alliances, by their slugs.</summary>
    public static string With(IEnumerable<string> slugs, string path = Index) =>
        slugs.Aggregate(path, (address, slug) => QueryHelpers.AddQueryString(address, Choice.QueryKey, slug));
}

using Microsoft.AspNetCore.WebUtilities;

namespace Serai.Features.Compare;

/// <summary>The addresses of this feature.</summary>
public static class CompareLinks
{
    public const string Index = "/compare";
    public const string Csv = "/compare.csv";

    /// <summary>The comparison of some alliances, by their slugs.</summary>
    public static string With(IEnumerable<string> slugs, string path = Index) =>
        slugs.Aggregate(path, (address, slug) => QueryHelpers.AddQueryString(address, Choice.QueryKey, slug));
}

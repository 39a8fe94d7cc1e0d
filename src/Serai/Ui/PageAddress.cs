using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Serai.Platform.Localisation;
using Serai.Platform.Web;

namespace Serai.Ui;

/// <summary>The address of the page being shown, and its neighbours: other languages, other days.</summary>
public sealed class PageAddress(HttpRequest request)
{
    private readonly string path = request.PathBase + request.Path;
    private readonly string origin = $"{request.Scheme}://{request.Host}";

    public string Path => path;

    /// <summary>The whole address without the language.</summary>
    public string Canonical => origin + Without(ReaderLanguage.QueryKey);

    /// <summary>The whole address in one language, for search engines.</summary>
    public string In(string language) => origin + With(ReaderLanguage.QueryKey, language);

    /// <summary>The same page on another day; paging starts again.</summary>
    public string On(string day) => With(AsOf.QueryKey, day);

    public string Today => Without(AsOf.QueryKey);

    public string With(string key, string value) => QueryHelpers.AddQueryString(Without(key), key, value);

    public string Without(string key) => QueryHelpers.AddQueryString(path, Rest(key));

    /// <summary>What a form that sets <paramref name="key"/> must carry along.</summary>
    public IEnumerable<KeyValuePair<string, StringValues>> Rest(string key) =>
        request.Query.Where(q => !q.Key.Equals(key, StringComparison.OrdinalIgnoreCase)
            && !q.Key.Equals("cursor", StringComparison.OrdinalIgnoreCase) && q.Key.Length > 0);
}

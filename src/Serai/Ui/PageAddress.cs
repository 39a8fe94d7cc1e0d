using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Serai.Platform.Localisation;
using Serai.Platform.Web;

namespace Serai.Ui;

/// <summary>The address of the page being shown, and its neighbours: other languages, other days.</summary>
public sealed class PageAddress(HttpRequest request)
{
    private readonly string path = Plain(Asked(request).Path);
    private readonly IQueryCollection query = Asked(request).Query;
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
        query.Where(q => !q.Key.Equals(key, StringComparison.OrdinalIgnoreCase)
            && !q.Key.Equals("cursor", StringComparison.OrdinalIgnoreCase) && q.Key.Length > 0);

    // A page that says what went wrong stands at the address that was asked for, not at its own.
    private static (string Path, IQueryCollection Query) Asked(HttpRequest request) =>
        request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } again
            ? (again.OriginalPathBase + again.OriginalPath, new QueryCollection(QueryHelpers.ParseQuery(again.OriginalQueryString)))
            : (request.PathBase.Value + (request.HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? request.Path.Value), request.Query);

    // What begins with two slashes would name another site.
    private static string Plain(string path) => "/" + new PathString("/" + path.TrimStart('/', '\\')).ToUriComponent()[1..];
}

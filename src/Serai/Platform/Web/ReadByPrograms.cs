namespace Serai.Platform.Web;

/// <summary>
/// What programs read besides the API: tables and feeds, by the endings of their addresses, and what features name so. Whoever is nobody
/// and may not come in is told so there, not sent to a page for people to sign in.
/// </summary>
/// <param name="Root">What an address of the feature begins with.</param>
public sealed record ReadByPrograms(string Root)
{
    private static readonly string[] Endings = [".csv", ".xlsx", ".atom"];

    public static bool Is(HttpContext context) =>
        ErrorPages.IsForPrograms(context) || IsFile(context.Request) || context.RequestServices.GetServices<ReadByPrograms>().Any(p => context.Request.Path.StartsWithSegments(p.Root, StringComparison.OrdinalIgnoreCase));

    /// <summary>A table or a feed, which people open by a link of a page too.</summary>
    public static bool IsFile(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && Array.Exists(Endings, e => request.Path.Value?.EndsWith(e, StringComparison.OrdinalIgnoreCase) == true);
}

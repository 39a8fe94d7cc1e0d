namespace Serai.Platform.Auth.Sessions;

/// <summary>The cookie that a signed-in person's browser shows: a random word and nothing else.</summary>
public static class SessionCookie
{
    /// <summary>Where the site is reached without TLS.</summary>
    public const string Plain = "serai-session";

    /// <summary>Over TLS: browsers take a name that begins so only then, for this host alone and for the whole site.</summary>
    public const string Bound = "__Host-serai-session";

    /// <summary>What a browser is known by after somebody signed in there once; no page differs by it.</summary>
    public const string KnownBrowser = "serai-browser", KnownBrowserBound = "__Host-serai-browser";

    public static string Name(HttpRequest request) => request.IsHttps ? Bound : Plain;

    public static string? Read(HttpRequest request) => request.Headers.Cookie.Count == 0 ? null : request.Cookies[Name(request)];

    public static void Set(HttpContext context, string token, TimeSpan lifetime) =>
        context.Response.Cookies.Append(Name(context.Request), token, Options(context, lifetime));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name(context.Request), Options(context, null));

    private static CookieOptions Options(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
        IsEssential = true,
        MaxAge = lifetime,
    };
}

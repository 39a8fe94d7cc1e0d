using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;
using Serai.Platform.Settings;

namespace Serai.Platform.Localisation;

/// <summary>The reader's language: <c>?lang=</c>, then the cookie it left, then <c>Accept-Language</c>, then the site's first; always one that the site offers.</summary>
public sealed class ReaderLanguage : RequestCultureProvider
{
    public const string QueryKey = "lang";
    public const string CookieName = "serai-lang";

    /// <summary>The language that a request is answered in.</summary>
    public static string Of(HttpContext context) =>
        Asked(context) ?? context.Site.Offered(context.Request.Cookies[CookieName]) ?? Accepted(context) ?? context.Site.Languages[0].Name;

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult<ProviderCultureResult?>(new(Of(httpContext)));

    /// <summary>The language asked for in the address; null where none is, or none that is offered.</summary>
    public static string? Asked(HttpContext context) => context.Site.Offered(context.Request.Query[QueryKey]);

    /// <summary>Keeps the wish of <c>?lang=</c> for a year. It names a language and nobody.</summary>
    public static void Remember(HttpContext context)
    {
        if (Asked(context) is not { } language || context.Request.Cookies[CookieName] == language) return;
        context.Response.Cookies.Append(CookieName, language, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
    }

    private static string? Accepted(HttpContext context)
    {
        var site = context.Site;
        var header = context.Request.Headers.AcceptLanguage;
        if (!StringWithQualityHeaderValue.TryParseList(header, out var wishes)) return null;
        return wishes.Where(w => w.Quality is not 0)
            .OrderByDescending(w => w.Quality ?? 1)
            .Select(w => site.Offered(w.Value.Value))
            .FirstOrDefault(l => l is not null);
    }
}

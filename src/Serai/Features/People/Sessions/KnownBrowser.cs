using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;

namespace Serai.Features.People.Sessions;

/// <summary>
/// A random word that a browser keeps when somebody signs in there, so that a sign-in from one that the person never used can be told
/// by mail. Without the session it opens nothing; and only its hash with the person is stored, so that two persons at one browser
/// cannot be told to be.
/// </summary>
internal static class KnownBrowser
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>What the browser is known by for this person; it gets a word where it has none.</summary>
    public static byte[] Mark(HttpContext context, Guid person)
    {
        var name = context.Request.IsHttps ? SessionCookie.KnownBrowserBound : SessionCookie.KnownBrowser;
        var word = context.Request.Cookies[name];
        if (!Secret.IsLike(word)) word = Secret.New();
        // Written each time: browsers forget what is not renewed.
        context.Response.Cookies.Append(name, word!, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", IsEssential = true, MaxAge = Kept });
        return Secret.Hash($"{word}{person:N}");
    }
}

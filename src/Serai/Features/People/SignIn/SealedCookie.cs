using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Serai.Features.People.SignIn;

/// <summary>
/// What a browser keeps between two steps of signing in, for some minutes. Sealed: it can neither be read nor changed there, and
/// is no session. Each kind has a seal of its own, so that one cannot be shown as another.
/// </summary>
public sealed class SealedCookie(IDataProtectionProvider protection, IClock clock)
{
    private const string Prefix = "serai-step-";

    /// <param name="kind">What it is for: a word that can stand in a cookie's name.</param>
    public void Set<T>(HttpContext context, string kind, T content, Duration lasts)
    {
        var text = JsonSerializer.Serialize(new Sealed<T>((clock.GetCurrentInstant() + lasts).ToUnixTimeMilliseconds(), content));
        context.Response.Cookies.Append(Prefix + kind, Seal(kind).Protect(text), Options(context, lasts.ToTimeSpan()));
    }

    /// <returns>Null where there is none, it ran out, or was made by somebody else.</returns>
    public T? Read<T>(HttpContext context, string kind)
        where T : class
    {
        if (context.Request.Cookies[Prefix + kind] is not { Length: > 0 } shown) return null;
        try
        {
            var found = JsonSerializer.Deserialize<Sealed<T>>(Seal(kind).Unprotect(shown));
            return found is not null && clock.GetCurrentInstant().ToUnixTimeMilliseconds() < found.Until ? found.Content : null;
        }
        catch (Exception problem) when (problem is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public void Clear(HttpContext context, string kind) => context.Response.Cookies.Delete(Prefix + kind, Options(context, null));

    private IDataProtector Seal(string kind) => protection.CreateProtector("serai step of signing in", kind);

    // Lax: whoever comes back from a university's own sign-in comes from another site.
    private static CookieOptions Options(HttpContext context, TimeSpan? lasts) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = PeopleLinks.Index,
        IsEssential = true,
        MaxAge = lasts,
    };

    private sealed record Sealed<T>(long Until, T Content);
}

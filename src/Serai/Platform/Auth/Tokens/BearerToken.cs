using Serai.Platform.Web;

namespace Serai.Platform.Auth.Tokens;

/// <summary>The token that a program shows in the header <c>Authorization</c> (RFC 6750).</summary>
public static class BearerToken
{
    /// <summary>Every token begins so: whoever looks for secrets in places where none belong finds it.</summary>
    public const string Prefix = "serai_";

    public const string Scheme = "Bearer";

    public static string New() => Prefix + Secret.New();

    /// <summary>Whether it can be one at all: else the database need not be asked.</summary>
    public static bool IsLike(string text) => text.StartsWith(Prefix, StringComparison.Ordinal) && Secret.IsLike(text[Prefix.Length..]);

    /// <summary>
    /// What a program shows; null where it shows none. It is taken by what programs read: the API, tables, feeds. Pages take no token: a link that
    /// brings somebody to one must not act in the name of a program. A way of signing in that is not ours, as one before the site may ask for, is no token.
    /// </summary>
    public static string? Read(HttpContext context)
    {
        var shown = context.Request.Headers.Authorization;
        if (shown.Count == 0 || !ReadByPrograms.Is(context)) return null;
        var text = shown.ToString();
        return text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && (text.Length == Scheme.Length || text[Scheme.Length] is ' ' or ',')
            ? text[Scheme.Length..].Trim()
            : null;
    }
}

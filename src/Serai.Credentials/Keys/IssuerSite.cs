namespace Serai.Credentials;

/// <summary>Where an issuer, or a key, is at home: whoever can put something there speaks for it.</summary>
internal static class IssuerSite
{
    private static readonly string[] Hidden = ["%2e", "%2f", "%5c"];

    /// <summary>The https origin of an https address or a did:web, as “https://host:port”.</summary>
    /// <returns>Null where it is neither.</returns>
    public static string? Of(string? id) => Origin(Rules.Https(id) ?? DidWeb.Address(id));

    /// <summary>
    /// Whether a key at an address is the issuer's own: at the issuer's address or below it. A site has many issuers, each of which must not sign in the name of its neighbour; one whose address is the site itself has all of it.
    /// Of a did:web it is what stands in its document; the document of a whole site speaks for all below. Else anybody could sign in anybody's name, with a key at an address of their own.
    /// </summary>
    public static bool Owns(string issuer, string keyAddress)
    {
        if (DidWeb.IsDid(issuer)) return DidWeb.IsDid(keyAddress) ? DidWeb.WithoutFragment(keyAddress) == issuer : DidWeb.IsOfWholeSite(issuer) && SameSite(issuer, keyAddress);
        if (!SameSite(issuer, keyAddress)) return false;
        return DidWeb.IsDid(keyAddress) && DidWeb.IsOfWholeSite(keyAddress) || IsBelow(Rules.Https(issuer)!, (Rules.Https(keyAddress) ?? DidWeb.Address(keyAddress))!);
    }

    private static bool IsBelow(Uri issuer, Uri key)
    {
        // What is read there may be another's: some sites take these for a step up, or for the end of a part.
        if (Hidden.Any(h => key.AbsolutePath.Contains(h, StringComparison.OrdinalIgnoreCase))) return false;
        // Of issuers that one page tells apart, each has that page alone.
        if (issuer.Query.Length > 0 || issuer.Fragment.Length > 0) return key.PathAndQuery == issuer.PathAndQuery;
        var own = issuer.AbsolutePath.TrimEnd('/');
        return key.AbsolutePath == own || key.AbsolutePath.StartsWith(own + "/", StringComparison.Ordinal);
    }

    private static bool SameSite(string issuer, string keyAddress) => Of(issuer) is { } site && site == Of(keyAddress);

    private static string? Origin(Uri? uri) => uri is null ? null : $"https://{uri.IdnHost}:{uri.Port}";
}

namespace Serai.Credentials;

/// <summary>Where an issuer, or a key, is at home: whoever can put something there speaks for it.</summary>
internal static class IssuerSite
{
    /// <summary>The https origin of an https address or a did:web, as “https://host:port”.</summary>
    /// <returns>Null where it is neither.</returns>
    public static string? Of(string? id) => Origin(Rules.Https(id) ?? DidWeb.Address(id));

    /// <summary>
    /// Whether a key at an address is the issuer's own: at the same origin; of a did:web in the same document. A did:web with a path shares its origin with others, so there the key must be in its document.
    /// Else anybody could sign in anybody's name, with a key at an address of their own.
    /// </summary>
    public static bool Owns(string issuer, string keyAddress)
    {
        if (DidWeb.IsDid(keyAddress)) return DidWeb.IsDid(issuer) ? DidWeb.WithoutFragment(keyAddress) == issuer : DidWeb.IsOfWholeSite(keyAddress) && SameSite(issuer, keyAddress);
        return (!DidWeb.IsDid(issuer) || DidWeb.IsOfWholeSite(issuer)) && SameSite(issuer, keyAddress);
    }

    private static bool SameSite(string issuer, string keyAddress) => Of(issuer) is { } site && site == Of(keyAddress);

    private static string? Origin(Uri? uri) => uri is null ? null : $"https://{uri.IdnHost}:{uri.Port}";
}

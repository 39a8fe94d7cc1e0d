namespace Serai.Platform.SiteKeys;

/// <summary>Where others find what checks this site's signatures.</summary>
public static class KeyLinks
{
    /// <summary>The set of keys, at the address that is usual for it.</summary>
    public const string Set = "/.well-known/jwks.json";
}

using System.Security.Cryptography;

namespace Serai.Platform.SiteKeys;

/// <summary>A key with its private half. Whoever is given one lets it go.</summary>
public sealed record SigningKey(PublicKey Public, ECDsa Private) : IDisposable
{
    public void Dispose() => Private.Dispose();
}

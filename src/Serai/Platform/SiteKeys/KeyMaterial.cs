using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Serai.Platform.SiteKeys;

/// <summary>A new key on its way into the database. Made before a transaction begins: sealing may have to write a key of its own first.</summary>
internal sealed class KeyMaterial : IDisposable
{
    private readonly byte[] sealedPrivate;
    private readonly string kid, x, y;

    public KeyMaterial(IDataProtector seal)
    {
        // What begins with a dash is taken for an option at the command line, and for a formula by spreadsheets.
        do
        {
            Private?.Dispose();
            Private = Es256.NewKey();
            var point = Private.ExportParameters(false).Q;
            (x, y) = (Base64Text.Of(point.X), Base64Text.Of(point.Y));
            kid = Es256.Thumbprint(x, y);
        }
        while (kid.StartsWith('-'));
        var secret = Private.ExportPkcs8PrivateKey();
        sealedPrivate = seal.Protect(secret);
        CryptographicOperations.ZeroMemory(secret);
    }

    public ECDsa Private { get; }

    /// <param name="number">Its place in the succession.</param>
    /// <param name="at">Now, to the second.</param>
    /// <param name="by">The key that vouches for it; null for none.</param>
    public SiteKey Key(int number, Instant at, SigningKey? by) => new()
    {
        Number = number, Kid = kid, X = x, Y = y, Private = sealedPrivate, MadeAt = at,
        Endorsement = by is null ? null : Jws.Sign(PublicKey.Endorsed(kid, at), by, PublicKey.EndorsementType),
    };

    /// <summary>The private half of a key that was kept.</summary>
    public static SigningKey Open(SiteKey key, IDataProtector seal)
    {
        var secret = seal.Unprotect(key.Private);
        var opened = ECDsa.Create();
        opened.ImportPkcs8PrivateKey(secret, out _);
        CryptographicOperations.ZeroMemory(secret);
        return new(key.ForAll, opened);
    }

    public void Dispose() => Private.Dispose();
}

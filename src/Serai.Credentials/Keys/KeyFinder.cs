namespace Serai.Credentials;

/// <summary>
/// Gives the text at an https address. The address comes from a text that somebody sent and nobody has checked: whoever implements this must not reach into the own network, follow no redirect out of https, and stop reading at the limit.
/// </summary>
/// <param name="address">An https address, without a fragment.</param>
/// <param name="mostLength">The most characters that are of use.</param>
/// <param name="cancellation">Ends the wait.</param>
/// <returns>Null where it cannot be had.</returns>
public delegate Task<string?> AddressReader(string address, int mostLength, CancellationToken cancellation);

/// <summary>Finds the key that a proof names, and says whether it is the issuer's.</summary>
/// <param name="address">What the proof names; null where it names none.</param>
/// <param name="embedded">The key that came in the proof itself, which anybody could have put there.</param>
/// <param name="issuer">The id of the issuer in what is signed; null where there is none.</param>
/// <param name="cancellation">Ends the wait.</param>
public delegate Task<FoundKey> KeyFinder(string? address, PublicKey? embedded, string? issuer, CancellationToken cancellation);

/// <summary>What was found of a key.</summary>
/// <param name="Key">The key; null where none was found.</param>
/// <param name="Doubt">Why the key is not the issuer's, or there is none; null where nothing is wrong.</param>
public sealed record FoundKey(PublicKey? Key, CheckFinding? Doubt);

internal static class KeyFinders
{
    /// <summary>Only keys that somebody made sure of.</summary>
    public static KeyFinder Among(IReadOnlyList<TrustedKey> trusted) => (address, embedded, issuer, _) => Task.FromResult(
        Trusted(trusted, address, embedded, issuer) is { } key ? new FoundKey(key, null) : new FoundKey(null, new(CheckReason.UnknownKey, address ?? "header.jwk")));

    /// <summary>Those, and what is at the address that the proof names, if it is the issuer's own.</summary>
    public static KeyFinder Published(AddressReader reader, IReadOnlyList<TrustedKey> trusted) => async (address, embedded, issuer, cancellation) =>
    {
        if (Trusted(trusted, address, embedded, issuer) is { } known) return new(known, null);
        if (address is null) return new(embedded, new(CheckReason.KeyUnvouched, "header.jwk"));
        if (PlaceOf(address) is not { } place) return new(null, new(CheckReason.UnknownKey, address));
        if (issuer is null || !IssuerSite.Owns(issuer, address)) return new(null, new(CheckReason.KeyOfAnother, address));
        var text = await reader(place, CredentialLimits.KeyLength, cancellation);
        var key = text is null ? null : KeySet.KeyAt(address, text);
        return key is null || embedded is not null && embedded.Thumbprint != key.Thumbprint ? new(null, new(CheckReason.UnknownKey, address)) : new(key, null);
    };

    private static PublicKey? Trusted(IReadOnlyList<TrustedKey> trusted, string? address, PublicKey? embedded, string? issuer) =>
        trusted.Where(t => t.Issuer == issuer && (address is null || t.Key.Address == address) && (address is not null || embedded is not null) && (embedded is null || t.Key.Thumbprint == embedded.Thumbprint))
            .Select(t => t.Key).FirstOrDefault();

    private static string? PlaceOf(string address) => DidWeb.IsDid(address) ? DidWeb.Address(address)?.AbsoluteUri : Rules.Https(address)?.GetLeftPart(UriPartial.Query);
}

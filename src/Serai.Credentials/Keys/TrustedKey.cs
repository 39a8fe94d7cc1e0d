namespace Serai.Credentials;

/// <summary>A key of which somebody made sure that it is an issuer's.</summary>
/// <param name="Issuer">The issuer's id, as it is in credentials.</param>
/// <param name="Key">The key.</param>
public sealed record TrustedKey(string Issuer, PublicKey Key);

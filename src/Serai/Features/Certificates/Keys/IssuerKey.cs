namespace Serai.Features.Certificates.Keys;

/// <summary>A key that an organization signs its certificates by. None is ever removed: what it signed is checked for as long as anybody has it.</summary>
public sealed class IssuerKey
{
    public Guid Id { get; init; } = NewId.Next();

    public required Guid IssuerId { get; init; }

    /// <summary>What the organization is called in the addresses of its keys. It stays when the organization's own address changes.</summary>
    public required string Name { get; init; }

    /// <summary>The issuer as its credentials name it: an https address.</summary>
    public required string Issuer { get; init; }

    /// <summary>The thumbprint (RFC 7638).</summary>
    public required string Thumbprint { get; init; }

    /// <summary>Where the public half is found, as what it signed names it.</summary>
    public required string Address { get; init; }

    /// <summary>The public half as a JWK.</summary>
    public required string Jwk { get; init; }

    /// <summary>The private half as a JWK, sealed by the program's keys.</summary>
    public required byte[] Private { get; init; }

    /// <summary>True of the one that signs, and null of all others: so the database refuses a second one.</summary>
    public bool? IsCurrent { get; private set; } = true;

    public required Instant MadeAt { get; init; }
    public Instant? RetiredAt { get; private set; }

    /// <summary>From when on it is not to be trusted: it is handed out no more, so nothing that it signed is taken for good.</summary>
    public Instant? RevokedAt { get; private set; }

    public string? RevokedWhy { get; private set; }

    public void Retire(Instant at) => (IsCurrent, RetiredAt) = (null, RetiredAt ?? at);

    public void Revoke(Instant at, string why)
    {
        Retire(at);
        (RevokedAt, RevokedWhy) = (at, why);
    }
}

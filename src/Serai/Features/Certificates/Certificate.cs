namespace Serai.Features.Certificates;

/// <summary>What somebody was given to show: that they took part in something, said by an organization and signed so that anybody can check it.</summary>
public sealed class Certificate : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>Its public address; random, so that whoever has it was given it.</summary>
    public required string Code { get; init; }

    /// <summary>Who issued it.</summary>
    public required Guid IssuerId { get; init; }

    /// <summary>Who runs it: the issuer, or its heir.</summary>
    public required Guid KeeperId { get; set; }

    /// <summary>What kind of thing it is of, such as an edition of a programme. The thing is another feature's.</summary>
    public required string ForKind { get; init; }

    public required Guid ForId { get; init; }

    /// <summary>By what the other feature finds the holder.</summary>
    public required Guid HolderRef { get; init; }

    /// <summary>The template that it was printed on.</summary>
    public Guid? TemplateId { get; init; }

    /// <summary>The holder's account, where it is known.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>As printed; empty where the holder had it taken out.</summary>
    public required string HolderName { get; set; }

    /// <summary>The name as lists are searched by it.</summary>
    public required string Folded { get; set; }

    /// <summary>What it is for, in its first language.</summary>
    public required string Achievement { get; init; }

    /// <summary>What the template's fields said on the day of issue, as a JSON object: a reprint says the same.</summary>
    public required string Values { get; set; }

    public required Instant IssuedAt { get; init; }
    public Instant? ValidUntil { get; init; }

    public required Guid StatusListId { get; init; }
    public required int StatusIndex { get; init; }

    /// <summary>The signed credential, a compact JWS; empty where the holder had it taken out.</summary>
    public required string Token { get; set; }

    /// <summary>When it was signed again, since the key that signed it before was revoked.</summary>
    public Instant? SignedAgainAt { get; set; }

    public Instant? RevokedAt { get; set; }

    /// <summary>Why, for everybody to read.</summary>
    public string? RevokedWhy { get; set; }

    public Guid? RevokedById { get; set; }
    public int Version { get; set; }

    /// <summary>Whether the holder had name and credential taken out of it.</summary>
    public bool IsTakenOut => Token.Length == 0;

    public CertificateState StateAt(Instant now) =>
        RevokedAt is not null ? CertificateState.Revoked : ValidUntil <= now ? CertificateState.Expired : CertificateState.InForce;

    /// <summary>A code of 16 signs, none of which is taken for another: 79 bits that nobody guesses.</summary>
    public static string NewCode() => System.Security.Cryptography.RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstuvwxyz".AsSpan(), CodeLength);

    /// <summary>The length of a code.</summary>
    public const int CodeLength = 16;
}

/// <summary>How it is with a certificate, as its issuer sees it.</summary>
public enum CertificateState
{
    InForce,
    Expired,
    Revoked,
}

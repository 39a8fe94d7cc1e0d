namespace Serai.Features.Agreements;

/// <summary>
/// What an agreement says at one time, whole: its terms and its text, in one canonical form. Rows are added and never changed, and each names
/// the digest of the one before it.
/// </summary>
public sealed class AgreementVersion
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid AgreementId { get; init; }
    public Guid KeeperId { get; set; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    /// <summary>The canonical form (RFC 8785).</summary>
    public required string Canonical { get; init; }

    /// <summary>SHA-256 of it, in hexadecimal digits.</summary>
    public required string Digest { get; init; }

    /// <summary>Of the version before it; null for the first of the first agreement.</summary>
    public string? PreviousDigest { get; init; }

    /// <summary>The alliance and the agreement above that the register here knew them as, when the version was made: while they stay the same, the version's own words for them hold.</summary>
    public Guid? AllianceId { get; init; }
    public Guid? ParentId { get; init; }

    public string? Note { get; init; }
    public Guid? PersonId { get; init; }
    public Instant At { get; init; }
}

/// <summary>That a signature binds nobody any more: whoever gave it stepped back, or another text came onto the table, before all had signed. The signature itself stays.</summary>
public sealed class SignatureLapse
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid AgreementId { get; init; }
    public Guid KeeperId { get; set; }
    public Guid SignatureId { get; init; }
    public Guid? PersonId { get; init; }
    public string? Why { get; init; }
    public Instant At { get; init; }
}

/// <summary>That a party signed a version. Rows are added and never changed.</summary>
public sealed class AgreementSignature
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid AgreementId { get; init; }
    public Guid KeeperId { get; set; }
    public Guid VersionId { get; init; }

    /// <summary>The party.</summary>
    public Guid OrganizationId { get; set; }

    /// <summary>What was signed, as it was shown.</summary>
    public required string Digest { get; init; }

    /// <summary>Who signed, and what that person is there.</summary>
    public string Name { get; init; } = "";

    public string? Post { get; init; }

    /// <summary>The account by which it was signed here; null for a paper.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The scanned paper; null where it was signed here.</summary>
    public Guid? FileId { get; init; }

    /// <summary>The day on the paper, or that of signing here.</summary>
    public required EdtfDate On { get; init; }

    public Instant At { get; init; }
}

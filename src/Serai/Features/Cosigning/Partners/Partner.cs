using Serai.Features.Cosigning.Protocol;

namespace Serai.Features.Cosigning.Partners;

/// <summary>How far an office and another site have come with each other.</summary>
public enum PartnerState
{
    /// <summary>The office has looked it up; the codes were not compared yet.</summary>
    Found,

    /// <summary>The office says that the codes agree: what the other signs is taken.</summary>
    Accepted,

    /// <summary>It shows a key that none of its keys known here vouches for: nothing goes on until the codes are compared again.</summary>
    KeysChanged,

    /// <summary>The office has ended it: nothing more is sent or taken.</summary>
    Ended,
}

/// <summary>Another installation that signs agreements for an organization, as an office here has accepted it.</summary>
public sealed class Partner : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>The organization whose office it is a partner of.</summary>
    public Guid OfficeId { get; set; }

    /// <summary>The organization here that it speaks for.</summary>
    public Guid OrganizationId { get; set; }

    /// <summary>Its address, without a path.</summary>
    public string Address { get; init; } = "";

    /// <summary>The identifier by which it calls its organization; in documents with it the organization has this one.</summary>
    public string Identifier { get; init; } = "";

    /// <summary>What it calls its organization.</summary>
    public string Name { get; set; } = "";

    /// <summary>This site's address and the office's identifier, as they were when the codes were compared: they do not change with the settings.</summary>
    public string OwnAddress { get; set; } = "";
    public string OwnIdentifier { get; set; } = "";

    public PartnerState State { get; set; }
    public Instant FoundAt { get; init; }
    public Guid? AcceptedBy { get; set; }
    public Instant? AcceptedAt { get; set; }
    public Instant? EndedAt { get; set; }

    /// <summary>The key that it showed when it was looked up last (RFC 7517): it counts for nothing until its code was compared. Null where that was done.</summary>
    public string? FoundKey { get; set; }

    /// <summary>When its keys were asked for last.</summary>
    public Instant? KeysAskedAt { get; set; }

    public int Version { get; set; }

    public SiteEnd Own => new(OwnAddress, OwnIdentifier);
    public SiteEnd Theirs => new(Address, Identifier);
}

/// <summary>A public key of a partner that was compared, or that one of those vouches for.</summary>
public sealed class PartnerKey
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid PartnerId { get; init; }
    public Guid OfficeId { get; set; }

    /// <summary>Its thumbprint (RFC 7638).</summary>
    public required string Kid { get; init; }

    /// <summary>The key, as its owner shows it (RFC 7517).</summary>
    public required string Jwk { get; set; }

    public Instant AddedAt { get; init; }

    /// <summary>When it was learnt here that its owner withdrew it, whatever day the owner says; what it signs from then on is not taken.</summary>
    public Instant? RevokedAt { get; set; }
}

/// <summary>That somebody here said that the code of these two keys agrees. Rows are added and never changed.</summary>
public sealed class KeyComparison
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid PartnerId { get; init; }
    public Guid OfficeId { get; set; }

    /// <summary>This site's key.</summary>
    public required string OwnKid { get; init; }
    public required string TheirKid { get; init; }
    public Instant At { get; init; }
    public Guid? PersonId { get; init; }
}

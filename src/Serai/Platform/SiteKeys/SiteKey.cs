using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Platform.SiteKeys;

/// <summary>A key of this site. None is ever removed: what it signed is checked for as long as anybody has it.</summary>
public sealed class SiteKey
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>Its place in the succession, from 1.</summary>
    public required int Number { get; init; }

    public required string Kid { get; init; }
    public required string X { get; init; }
    public required string Y { get; init; }

    /// <summary>The private half (PKCS #8), sealed by the program's keys: a backup has those too.</summary>
    public required byte[] Private { get; init; }

    /// <summary>True of the one that signs, and null of all others: so the database refuses a second one.</summary>
    public bool? IsCurrent { get; private set; } = true;

    /// <summary>To the second, as others are told it.</summary>
    public required Instant MadeAt { get; init; }

    public Instant? RetiredAt { get; private set; }
    public Instant? RevokedAt { get; private set; }
    public string? RevokedWhy { get; private set; }

    /// <summary>What the key before it signed for it.</summary>
    public string? Endorsement { get; init; }

    public void Retire(Instant at) => (IsCurrent, RetiredAt) = (null, RetiredAt ?? at);

    public void Revoke(Instant at, string? why)
    {
        Retire(at);
        (RevokedAt, RevokedWhy) = (at, why);
    }

    public PublicKey ForAll => new() { Kid = Kid, X = X, Y = Y, Made = MadeAt, Retired = RetiredAt, Revoked = RevokedAt, RevokedWhy = RevokedWhy, Endorsement = Endorsement };
}

public sealed class SiteKeyMap : IEntityTypeConfiguration<SiteKey>
{
    public void Configure(EntityTypeBuilder<SiteKey> key)
    {
        key.HasIndex(k => k.Kid).IsUnique();
        key.HasIndex(k => k.Number).IsUnique();
        key.HasIndex(k => k.IsCurrent).IsUnique();
        key.Ignore(k => k.ForAll);
        // It says nothing of what it makes stale: the set of keys is a page like any, and keys change once in years.
        key.IsRecorded(nameof(SiteKey.Id));
        // A secret of the program, in no history.
        key.LeavesOut(nameof(SiteKey.Private));
        key.IsTakenBackBy(Right.ManageSite);
    }
}

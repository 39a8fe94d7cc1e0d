using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Deadlines;

/// <summary>A calendar of deadlines that programs fetch by a secret address. Whoever has the address reads it, until its owner revokes it.</summary>
public sealed class AgreementFeed
{
    public const int Most = 20;

    public Guid Id { get; init; } = NewId.Next();

    /// <summary>Who made it, and by whose roles it is read.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The office whose deadlines it has; null for what its owner is in charge of.</summary>
    public Guid? OfficeId { get; set; }

    /// <summary>Of the secret: the address itself is kept nowhere.</summary>
    public required byte[] Hash { get; init; }

    public Instant Made { get; init; }
}

public sealed class AgreementFeedMap : IEntityTypeConfiguration<AgreementFeed>
{
    public void Configure(EntityTypeBuilder<AgreementFeed> feed)
    {
        feed.Property(f => f.Id).ValueGeneratedNever();
        feed.Property(f => f.Hash).HasMaxLength(32);
        feed.HasIndex(f => f.Hash).IsUnique();
        feed.HasIndex(f => f.PersonId);
        feed.HasOne<Organization>().WithMany().HasForeignKey(f => f.OfficeId);
        feed.MovesWithEach();
        feed.IsNotRecorded(because: "It is a way in of its owner's own.");
    }
}

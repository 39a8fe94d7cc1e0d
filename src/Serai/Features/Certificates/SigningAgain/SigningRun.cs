using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Certificates.Keys;
using Serai.Features.Organizations;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;
using Serai.Platform.Jobs;

namespace Serai.Features.Certificates.SigningAgain;

/// <summary>
/// What a revoked key has signed is signed again in the background, so many at a time. What is left to do is seen in the certificates themselves: cut off at any moment it goes on where it was.
/// </summary>
public sealed class SigningRun : IWork
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>The revoked key.</summary>
    public Guid KeyId { get; init; }

    public Guid KeeperId { get; set; }

    /// <summary>Who began it.</summary>
    public Guid? PersonId { get; init; }

    public Instant StartedAt { get; init; }
    public Instant? FinishedAt { get; set; }

    /// <summary>So many were passed over: what is kept of them is not what that key signed, and is not signed for that.</summary>
    public int Left { get; set; }

    public Instant? Due { get; set; }
    public Guid? Lease { get; set; }
    public int Attempts { get; set; }
    public string? Problem { get; set; }
}

public sealed class SigningRunMap : IEntityTypeConfiguration<SigningRun>
{
    public void Configure(EntityTypeBuilder<SigningRun> run)
    {
        run.Property(r => r.Id).ValueGeneratedNever();
        run.MapWork();
        // One at a time for each key, whoever presses the button.
        run.HasIndex(r => r.KeyId).IsUnique().HasFilter("finished_at IS NULL");
        run.HasIndex(r => r.PersonId).HasFilter("person_id IS NOT NULL");
        run.HasOne<IssuerKey>().WithMany().HasForeignKey(r => r.KeyId).OnDelete(DeleteBehavior.Restrict);
        run.HasOne<Organization>().WithMany().HasForeignKey(r => r.KeeperId).OnDelete(DeleteBehavior.Restrict);
        run.MovesWithEach();
        run.IsNotRecorded(because: "It is the work; each certificate that it signs is recorded, with who began it.");
    }
}

public static class SigningSets
{
    extension(SeraiDb db)
    {
        public DbSet<SigningRun> SigningRuns => db.Set<SigningRun>();
    }
}

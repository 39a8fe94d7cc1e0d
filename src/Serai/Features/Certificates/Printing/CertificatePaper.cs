using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;
using Serai.Platform.Files.Store;
using Serai.Platform.History;

namespace Serai.Features.Certificates.Printing;

/// <summary>A certificate that was printed: it is printed once, and given out as often as it is asked for.</summary>
public sealed class CertificatePaper
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid CertificateId { get; init; }

    /// <summary>The stored PDF.</summary>
    public Guid FileId { get; init; }

    public Instant At { get; init; }
}

public sealed class CertificatePaperMap : IEntityTypeConfiguration<CertificatePaper>
{
    public void Configure(EntityTypeBuilder<CertificatePaper> paper)
    {
        paper.Property(p => p.Id).ValueGeneratedNever();
        paper.HasIndex(p => p.CertificateId).IsUnique();
        paper.HasOne<Certificate>().WithMany().HasForeignKey(p => p.CertificateId).OnDelete(DeleteBehavior.Cascade);
        paper.HasOne<StoredFile>().WithMany().HasForeignKey(p => p.FileId).OnDelete(DeleteBehavior.Restrict);
        paper.MovesWithEach();
        paper.IsNotRecorded(because: "It says again what the certificate says, which is recorded.");
    }
}

public static class PaperSets
{
    extension(SeraiDb db)
    {
        public DbSet<CertificatePaper> CertificatePapers => db.Set<CertificatePaper>();
    }
}

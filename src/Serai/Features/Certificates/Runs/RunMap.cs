using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Certificates.Templates;
using Serai.Features.Organizations;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;
using Serai.Platform.Jobs;

namespace Serai.Features.Certificates.Runs;

public sealed class RunMap : IEntityTypeConfiguration<CertificateRun>, IEntityTypeConfiguration<CertificateRunItem>
{
    private const int LongestKind = 40, LongestCode = 40, LongestAbout = 200;

    public void Configure(EntityTypeBuilder<CertificateRun> run)
    {
        run.Property(r => r.Id).ValueGeneratedNever();
        run.MapWork();
        run.Property(r => r.ForKind).HasMaxLength(LongestKind);
        run.Property(r => r.NotPrinted).HasMaxLength(LongestCode);
        run.HasIndex(r => new { r.ForKind, r.ForId });
        run.HasIndex(r => r.PersonId).HasFilter("person_id IS NOT NULL");
        run.HasOne<Organization>().WithMany().HasForeignKey(r => r.KeeperId).OnDelete(DeleteBehavior.Restrict);
        run.HasOne<CertificateTemplate>().WithMany().HasForeignKey(r => r.TemplateId).OnDelete(DeleteBehavior.Restrict);
        run.MovesWithEach();
        run.IsNotRecorded(because: "It is the work; each certificate that it issued is recorded, with who began the run.");
    }

    public void Configure(EntityTypeBuilder<CertificateRunItem> item)
    {
        item.Property(i => i.Id).ValueGeneratedNever();
        item.Property(i => i.Problem).HasMaxLength(LongestCode);
        item.Property(i => i.About).HasMaxLength(LongestAbout);
        item.HasIndex(i => new { i.RunId, i.HolderRef }).IsUnique();
        item.HasIndex(i => new { i.RunId, i.State, i.Number });
        item.HasIndex(i => i.CertificateId).HasFilter("certificate_id IS NOT NULL");
        item.HasOne<CertificateRun>().WithMany().HasForeignKey(i => i.RunId).OnDelete(DeleteBehavior.Cascade);
        item.HasOne<Certificate>().WithMany().HasForeignKey(i => i.CertificateId).OnDelete(DeleteBehavior.SetNull);
        item.Property(i => i.Version).IsConcurrencyToken();
        item.MovesWithEach();
        item.IsNotRecorded(because: "It is how far the work is.");
    }
}

public static class RunSets
{
    extension(SeraiDb db)
    {
        public DbSet<CertificateRun> CertificateRuns => db.Set<CertificateRun>();
        public DbSet<CertificateRunItem> CertificateRunItems => db.Set<CertificateRunItem>();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.Status;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Certificates;

public sealed class CertificateMap : IEntityTypeConfiguration<Certificate>, IEntityTypeConfiguration<IssuerKey>, IEntityTypeConfiguration<IssuedPlaces>
{
    private const int LongestKind = 40, LongestAddress = 2048, LongestThumbprint = 60;

    public void Configure(EntityTypeBuilder<Certificate> certificate)
    {
        certificate.Property(c => c.Id).ValueGeneratedNever();
        certificate.Property(c => c.Code).HasMaxLength(Certificate.CodeLength);
        certificate.Property(c => c.ForKind).HasMaxLength(LongestKind);
        certificate.Property(c => c.HolderName).IsPrivate(nameof(Certificate.Id));
        certificate.Property(c => c.RevokedWhy).HasMaxLength(RevokeCertificate.LongestWhy);
        certificate.Ignore(c => c.IsTakenOut);
        certificate.HasIndex(c => c.Code).IsUnique();
        // None is issued twice: not by two at once, and not by a job that was killed and began again.
        certificate.HasIndex(c => new { c.HolderRef, c.TemplateId }).IsUnique().HasFilter("revoked_at IS NULL");
        certificate.HasIndex(c => new { c.StatusListId, c.StatusIndex }).IsUnique();
        certificate.HasIndex(c => new { c.KeeperId, c.Id });
        certificate.HasIndex(c => new { c.ForId, c.HolderRef });
        certificate.HasIndex(c => c.PersonId).HasFilter("person_id IS NOT NULL");
        certificate.HasOne<Organization>().WithMany().HasForeignKey(c => c.IssuerId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne<Organization>().WithMany().HasForeignKey(c => c.KeeperId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne<IssuedPlaces>().WithMany().HasForeignKey(c => c.StatusListId).OnDelete(DeleteBehavior.Restrict);
        certificate.Property(c => c.Version).IsConcurrencyToken();
        certificate.MovesWithEach();
        certificate.IsNobodyElsesBusiness(Right.SeeOffice);
        certificate.IsRecorded(nameof(Certificate.KeeperId));
        // What names the holder once more.
        certificate.LeavesOut(nameof(Certificate.Folded), nameof(Certificate.Values), nameof(Certificate.Token));
        // Somebody has it in hand: it can be revoked, and not be made never to have been.
        certificate.StaysForGood();
    }

    public void Configure(EntityTypeBuilder<IssuerKey> key)
    {
        key.Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.Issuer).HasMaxLength(LongestAddress);
        key.Property(k => k.Address).HasMaxLength(LongestAddress);
        key.Property(k => k.Thumbprint).HasMaxLength(LongestThumbprint);
        key.HasIndex(k => k.Thumbprint).IsUnique();
        key.HasIndex(k => k.Address).IsUnique();
        key.HasIndex(k => k.Name);
        key.HasIndex(k => k.Issuer);
        key.HasIndex(k => new { k.IssuerId, k.IsCurrent }).IsUnique();
        key.HasOne<Organization>().WithMany().HasForeignKey(k => k.IssuerId).OnDelete(DeleteBehavior.Restrict);
        key.MovesWithEach();
        key.IsNobodyElsesBusiness(Right.SeeOffice);
        key.IsRecorded(nameof(IssuerKey.IssuerId));
        // A secret of the program, in no history.
        key.LeavesOut(nameof(IssuerKey.Private));
        key.StaysForGood();
    }

    public void Configure(EntityTypeBuilder<IssuedPlaces> places)
    {
        places.Property(p => p.Id).ValueGeneratedNever();
        places.Property(p => p.Issuer).HasMaxLength(LongestAddress);
        places.Property(p => p.Address).HasMaxLength(LongestAddress);
        places.HasIndex(p => p.Address).IsUnique();
        places.HasIndex(p => new { p.Issuer, p.GivenCount });
        places.HasOne<Organization>().WithMany().HasForeignKey(p => p.IssuerId).OnDelete(DeleteBehavior.Restrict);
        places.Property(p => p.Version).IsConcurrencyToken();
        places.MovesWithEach();
        places.IsNotRecorded(because: "It follows from the certificates, and its bits in the order in which they were set would tell what drawing at random hides.");
    }
}

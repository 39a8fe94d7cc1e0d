using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Activities;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.Files.Store;
using Serai.Platform.History;

namespace Serai.Features.Agreements;

public sealed class AgreementRowMap :
    IEntityTypeConfiguration<AgreementSignatory>, IEntityTypeConfiguration<AgreementContact>, IEntityTypeConfiguration<AgreementObligation>, IEntityTypeConfiguration<AgreementFile>,
    IEntityTypeConfiguration<AgreementMove>, IEntityTypeConfiguration<AgreementActivity>, IEntityTypeConfiguration<AgreementVersion>, IEntityTypeConfiguration<AgreementSignature>, IEntityTypeConfiguration<SignatureLapse>
{
    // Of whom it tells is found by the row itself: such a person has no account here. With the row its values in the history can be erased.
    private const string Own = nameof(AgreementRow.Id);

    public void Configure(EntityTypeBuilder<AgreementSignatory> row)
    {
        IsPartOfOne(row);
        row.HasOne<AgreementParty>().WithMany().HasForeignKey(r => r.PartyId);
        row.Property(r => r.Name).IsPrivate(Own);
        row.Property(r => r.Post).IsPrivate(Own);
    }

    public void Configure(EntityTypeBuilder<AgreementContact> row)
    {
        IsPartOfOne(row);
        row.HasOne<AgreementParty>().WithMany().HasForeignKey(r => r.PartyId);
        row.Property(r => r.Name).IsPrivate(Own);
        row.Property(r => r.Post).IsPrivate(Own);
        row.Property(r => r.Email).IsPrivate(Own);
        row.Property(r => r.Phone).IsPrivate(Own);
    }

    public void Configure(EntityTypeBuilder<AgreementObligation> row)
    {
        IsPartOfOne(row);
        row.HasIndex(r => r.Due);
        row.HasOne<AgreementParty>().WithMany().HasForeignKey(r => r.OwedBy);
    }

    public void Configure(EntityTypeBuilder<AgreementFile> row)
    {
        IsPartOfOne(row);
        row.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.FileId);
    }

    public void Configure(EntityTypeBuilder<AgreementMove> row)
    {
        IsPartOfOne(row);
    }

    public void Configure(EntityTypeBuilder<AgreementActivity> row)
    {
        IsPartOfOne(row);
        row.HasIndex(r => new { r.AgreementId, r.ActivityId }).IsUnique();
        row.HasIndex(r => r.ActivityId);
        row.HasOne<Activity>().WithMany().HasForeignKey(r => r.ActivityId);
        row.Property(r => r.KnownBy).HasMaxLength(60);
    }

    public void Configure(EntityTypeBuilder<AgreementVersion> version)
    {
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.Digest).HasMaxLength(64);
        version.Property(v => v.PreviousDigest).HasMaxLength(64);
        version.HasIndex(v => new { v.AgreementId, v.Number }).IsUnique();
        version.HasIndex(v => v.Digest);
        version.HasOne<Agreement>().WithMany().HasForeignKey(v => v.AgreementId);
        version.HasOne<Organization>().WithMany().HasForeignKey(v => v.KeeperId);
        version.MovesAllOf(typeof(Agreement));
        version.IsNobodyElsesBusiness(Right.SeeOffice);
        version.IsRecorded(nameof(AgreementVersion.KeeperId));
    }

    public void Configure(EntityTypeBuilder<AgreementSignature> signature)
    {
        signature.Property(s => s.Id).ValueGeneratedNever();
        signature.Property(s => s.Digest).HasMaxLength(64);
        signature.HasIndex(s => new { s.VersionId, s.OrganizationId }).IsUnique();
        signature.HasIndex(s => s.AgreementId);
        signature.HasOne<Agreement>().WithMany().HasForeignKey(s => s.AgreementId);
        signature.HasOne<AgreementVersion>().WithMany().HasForeignKey(s => s.VersionId);
        signature.HasOne<Organization>().WithMany().HasForeignKey(s => s.KeeperId);
        signature.HasOne<Organization>().WithMany().HasForeignKey(s => s.OrganizationId);
        signature.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.FileId);
        signature.MovesAllOf(typeof(Agreement));
        signature.IsNobodyElsesBusiness(Right.SeeOffice);
        signature.StaysForGood();
        signature.IsRecorded(nameof(AgreementSignature.KeeperId));
    }

    public void Configure(EntityTypeBuilder<SignatureLapse> lapse)
    {
        lapse.Property(l => l.Id).ValueGeneratedNever();
        lapse.HasIndex(l => l.SignatureId).IsUnique();
        lapse.HasIndex(l => l.AgreementId);
        lapse.HasOne<Agreement>().WithMany().HasForeignKey(l => l.AgreementId);
        lapse.HasOne<AgreementSignature>().WithMany().HasForeignKey(l => l.SignatureId);
        lapse.HasOne<Organization>().WithMany().HasForeignKey(l => l.KeeperId);
        lapse.MovesAllOf(typeof(Agreement));
        lapse.IsNobodyElsesBusiness(Right.SeeOffice);
        lapse.IsRecorded(nameof(SignatureLapse.KeeperId));
    }

    /// <summary>What holds of each row that belongs to an agreement.</summary>
    internal static void IsPartOfOne<T>(EntityTypeBuilder<T> row)
        where T : AgreementRow
    {
        row.Property(r => r.Id).ValueGeneratedNever();
        row.Property(r => r.Version).IsConcurrencyToken();
        row.HasIndex(r => r.AgreementId);
        row.HasOne<Agreement>().WithMany().HasForeignKey(r => r.AgreementId);
        row.HasOne<Organization>().WithMany().HasForeignKey(r => r.KeeperId);
        row.MovesAllOf(typeof(Agreement));
        row.IsNobodyElsesBusiness(Right.SeeOffice);
        row.IsRecorded(nameof(AgreementRow.KeeperId));
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Agreements;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;
using Serai.Platform.Jobs;

namespace Serai.Features.Cosigning;

public sealed class CosigningMap : IEntityTypeConfiguration<Partner>, IEntityTypeConfiguration<PartnerKey>, IEntityTypeConfiguration<KeyComparison>, IEntityTypeConfiguration<CosignedAgreement>, IEntityTypeConfiguration<CosignMessage>
{
    private const int Digits = 64, LongestAddress = 300, LongestKid = 60;

    public void Configure(EntityTypeBuilder<Partner> partner)
    {
        partner.Property(p => p.Id).ValueGeneratedNever();
        partner.Property(p => p.Address).HasMaxLength(LongestAddress);
        partner.Property(p => p.Identifier).HasMaxLength(LongestAddress);
        partner.HasIndex(p => new { p.OfficeId, p.Address, p.Identifier }).IsUnique();
        partner.HasIndex(p => p.OrganizationId);
        partner.HasOne<Organization>().WithMany().HasForeignKey(p => p.OfficeId);
        partner.HasOne<Organization>().WithMany().HasForeignKey(p => p.OrganizationId);
        partner.Property(p => p.Version).IsConcurrencyToken();
        partner.Ignore(p => p.Own).Ignore(p => p.Theirs);
        partner.MovesWithEach();
        partner.IsNobodyElsesBusiness(Right.SeeOffice);
        partner.IsRecorded(nameof(Partner.OfficeId));
        // When it was asked last; no partner is ever removed.
        partner.LeavesOut(nameof(Partner.KeysAskedAt));
    }

    public void Configure(EntityTypeBuilder<PartnerKey> key)
    {
        key.Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.Kid).HasMaxLength(LongestKid);
        key.HasIndex(k => new { k.PartnerId, k.Kid }).IsUnique();
        key.HasOne<Partner>().WithMany().HasForeignKey(k => k.PartnerId);
        key.HasOne<Organization>().WithMany().HasForeignKey(k => k.OfficeId);
        key.MovesWithEach();
        key.IsNobodyElsesBusiness(Right.SeeOffice);
        key.IsRecorded(nameof(PartnerKey.OfficeId));
    }

    public void Configure(EntityTypeBuilder<KeyComparison> comparison)
    {
        comparison.Property(c => c.Id).ValueGeneratedNever();
        comparison.Property(c => c.OwnKid).HasMaxLength(LongestKid);
        comparison.Property(c => c.TheirKid).HasMaxLength(LongestKid);
        comparison.HasIndex(c => c.PartnerId);
        comparison.HasOne<Partner>().WithMany().HasForeignKey(c => c.PartnerId);
        comparison.HasOne<Organization>().WithMany().HasForeignKey(c => c.OfficeId);
        comparison.MovesWithEach();
        comparison.IsNobodyElsesBusiness(Right.SeeOffice);
        comparison.IsRecorded(nameof(KeyComparison.OfficeId));
    }

    public void Configure(EntityTypeBuilder<CosignedAgreement> cosigned)
    {
        cosigned.Property(c => c.Id).ValueGeneratedNever();
        cosigned.Property(c => c.Table).HasMaxLength(Digits);
        cosigned.Property(c => c.InForce).HasMaxLength(Digits);
        cosigned.HasIndex(c => c.FamilyId).IsUnique();
        cosigned.HasIndex(c => c.PartnerId);
        cosigned.HasIndex(c => c.LastDay);
        cosigned.HasOne<Organization>().WithMany().HasForeignKey(c => c.KeeperId);
        cosigned.HasOne<Partner>().WithMany().HasForeignKey(c => c.PartnerId);
        cosigned.HasOne<Agreement>().WithMany().HasForeignKey(c => c.OpenId);
        cosigned.HasOne<Agreement>().WithMany().HasForeignKey(c => c.HoldingId);
        cosigned.Property(c => c.Version).IsConcurrencyToken();
        cosigned.MovesWithEach();
        cosigned.IsNotRecorded(because: "It follows from the messages, which are signed and stay.");
    }

    public void Configure(EntityTypeBuilder<CosignMessage> message)
    {
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Document).HasMaxLength(Digits);
        message.Property(m => m.Digest).HasMaxLength(Digits);
        message.HasIndex(m => new { m.CosignedId, m.IsOurs, m.Number }).IsUnique();
        message.HasIndex(m => m.MessageId);
        message.HasIndex(m => new { m.PartnerId, m.At });
        message.HasOne<CosignedAgreement>().WithMany().HasForeignKey(m => m.CosignedId);
        message.HasOne<Partner>().WithMany().HasForeignKey(m => m.PartnerId);
        message.HasOne<Organization>().WithMany().HasForeignKey(m => m.KeeperId);
        message.MapWork();
        message.MovesWithEach();
        message.IsNotRecorded(because: "It is its own record: it is signed, names the one before it, and stays.");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Agreements;

public sealed class AgreementMap : IEntityTypeConfiguration<Agreement>, IEntityTypeConfiguration<AgreementParty>, IEntityTypeConfiguration<AgreementField>
{
    public void Configure(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.HasIndex(a => a.Slug).IsUnique();
        agreement.HasIndex(a => a.Key).IsUnique();
        // The register in each of its orders, each with all that it can be narrowed by: whatever is asked, a narrow index is read and not the wide rows.
        agreement.HasIndex(a => new { a.SortName, a.Id, a.KeeperId, a.Stage, a.Kind, a.Confidentiality, a.EndsOn, a.ExpiringFrom, a.LastActivity, a.InChargeId, a.AllianceId, a.InitiativeId, a.Covers });
        agreement.HasIndex(a => new { a.EndsOn, a.Id, a.KeeperId, a.Stage, a.Kind, a.Confidentiality, a.ExpiringFrom, a.LastActivity, a.InChargeId, a.AllianceId, a.InitiativeId, a.Covers });
        agreement.HasIndex(a => new { a.LastActivity, a.Id, a.KeeperId, a.Stage, a.Kind, a.Confidentiality, a.EndsOn, a.ExpiringFrom, a.InChargeId, a.AllianceId, a.InitiativeId, a.Covers });
        agreement.HasIndex(a => new { a.Id, a.KeeperId, a.Stage, a.Kind, a.Confidentiality, a.EndsOn, a.ExpiringFrom, a.LastActivity, a.InChargeId, a.AllianceId, a.InitiativeId, a.Covers });
        agreement.HasIndex(a => a.NoticeBy);
        agreement.HasIndex(a => a.FamilyId);
        agreement.HasIndex(a => a.ParentId);
        agreement.HasIndex(a => a.SucceedsId);
        agreement.HasIndex(a => a.AllianceId);
        agreement.Property(a => a.Id).ValueGeneratedNever();
        agreement.Property(a => a.Slug).HasMaxLength(20);
        agreement.Property(a => a.Key).HasMaxLength(80);
        agreement.Property(a => a.Kind).HasMaxLength(60);
        agreement.Property(a => a.Covers).HasConversion<int>();
        agreement.Property(a => a.Version).IsConcurrencyToken();
        agreement.HasOne<Organization>().WithMany().HasForeignKey(a => a.KeeperId);
        agreement.HasOne<Alliance>().WithMany().HasForeignKey(a => a.AllianceId);
        agreement.HasOne<Initiative>().WithMany().HasForeignKey(a => a.InitiativeId);
        agreement.HasOne<Agreement>().WithMany().HasForeignKey(a => a.ParentId);
        agreement.HasOne<Agreement>().WithMany().HasForeignKey(a => a.SucceedsId);
        agreement.HasOne<Source>().WithMany().HasForeignKey(a => a.SourceId);
        agreement.HasMany(a => a.Parties).WithOne().HasForeignKey(p => p.AgreementId);
        agreement.HasMany(a => a.Fields).WithOne().HasForeignKey(f => f.AgreementId);
        agreement.MovesAllOf(typeof(Agreement));
        agreement.IsNobodyElsesBusiness(Right.SeeOffice);
        agreement.IsRecorded(nameof(Agreement.KeeperId));
    }

    public void Configure(EntityTypeBuilder<AgreementParty> party)
    {
        party.Property(p => p.Id).ValueGeneratedNever();
        party.HasIndex(p => new { p.OrganizationId, p.AgreementId });
        party.HasIndex(p => new { p.AgreementId, p.OrganizationId });
        party.HasOne<Organization>().WithMany().HasForeignKey(p => p.OrganizationId);
        party.MovesAllOf(typeof(Agreement));
        party.IsNobodyElsesBusiness(Right.SeeOffice);
        party.IsRecorded();
    }

    public void Configure(EntityTypeBuilder<AgreementField> field)
    {
        field.Property(f => f.Id).ValueGeneratedNever();
        field.Property(f => f.Code).HasMaxLength(4);
        field.HasIndex(f => new { f.Code, f.AgreementId });
        field.MovesAllOf(typeof(Agreement));
        field.IsNobodyElsesBusiness(Right.SeeOffice);
        field.IsRecorded();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Rules;

public sealed class AgreementRuleMap : IEntityTypeConfiguration<AgreementRule>, IEntityTypeConfiguration<AgreementApprover>
{
    public void Configure(EntityTypeBuilder<AgreementRule> rule)
    {
        rule.Property(r => r.Id).ValueGeneratedNever();
        rule.Property(r => r.Version).IsConcurrencyToken();
        rule.Property(r => r.Kind).HasMaxLength(60);
        rule.HasIndex(r => new { r.OfficeId, r.Kind, r.Stage }).IsUnique();
        rule.HasOne<Organization>().WithMany().HasForeignKey(r => r.OfficeId);
        rule.HasMany(r => r.Approvers).WithOne(a => a.Rule).HasForeignKey(a => a.RuleId);
        rule.MovesWithEach();
        rule.IsNobodyElsesBusiness(Right.SeeOffice);
        // Whoever is asked for approvals must not do away with them by taking back what asks for them.
        rule.IsTakenBackThereBy(Right.HandOutRoles);
        rule.IsRecorded(nameof(AgreementRule.OfficeId));
    }

    public void Configure(EntityTypeBuilder<AgreementApprover> approver)
    {
        approver.Property(a => a.Id).ValueGeneratedNever();
        approver.Property(a => a.Version).IsConcurrencyToken();
        approver.HasOne<Organization>().WithMany().HasForeignKey(a => a.OfficeId);
        approver.MovesWithEach();
        approver.IsNobodyElsesBusiness(Right.SeeOffice);
        approver.IsTakenBackThereBy(Right.HandOutRoles);
        approver.IsRecorded(nameof(AgreementApprover.OfficeId));
    }
}

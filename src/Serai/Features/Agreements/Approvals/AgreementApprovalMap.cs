using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;

namespace Serai.Features.Agreements.Approvals;

public sealed class AgreementApprovalMap : IEntityTypeConfiguration<AgreementApproval>
{
    public void Configure(EntityTypeBuilder<AgreementApproval> row)
    {
        AgreementRowMap.IsPartOfOne(row);
        row.HasIndex(r => new { r.KeeperId, r.State, r.EndedAt });
        row.MovesWithEach();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Certificates.Templates;

public sealed class TemplateMap : IEntityTypeConfiguration<CertificateTemplate>
{
    /// <summary>Longest name of one.</summary>
    internal const int LongestName = 100;

    public void Configure(EntityTypeBuilder<CertificateTemplate> template)
    {
        template.Property(t => t.Id).ValueGeneratedNever();
        template.Property(t => t.Name).HasMaxLength(LongestName);
        template.HasIndex(t => t.KeeperId);
        template.HasOne<Organization>().WithMany().HasForeignKey(t => t.KeeperId).OnDelete(DeleteBehavior.Restrict);
        template.Property(t => t.Version).IsConcurrencyToken();
        template.MovesWithEach();
        template.IsNobodyElsesBusiness(Right.SeeOffice);
        template.IsRecorded(nameof(CertificateTemplate.KeeperId));
    }
}

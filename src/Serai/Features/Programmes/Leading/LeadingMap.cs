using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Programmes.Leading;

public sealed class LeadingMap : IEntityTypeConfiguration<EditionOutcome>
{
    internal const int LongestTitle = 500, LongestAddress = 1000;

    public void Configure(EntityTypeBuilder<EditionOutcome> outcome)
    {
        outcome.Property(o => o.Id).ValueGeneratedNever();
        outcome.Property(o => o.Title).HasMaxLength(LongestTitle);
        outcome.Property(o => o.Address).HasMaxLength(LongestAddress);
        outcome.HasIndex(o => o.EditionId);
        outcome.HasOne<Edition>().WithMany().HasForeignKey(o => o.EditionId).OnDelete(DeleteBehavior.Restrict);
        outcome.HasOne<Organization>().WithMany().HasForeignKey(o => o.KeeperId).OnDelete(DeleteBehavior.Restrict);
        outcome.HasOne<Source>().WithMany().HasForeignKey(o => o.SourceId).OnDelete(DeleteBehavior.Restrict);
        outcome.Property(o => o.Version).IsConcurrencyToken();
        outcome.MovesWithEach(nameof(EditionOutcome.KeeperId));
        outcome.IsNobodyElsesBusiness(Right.SeeOffice);
        outcome.IsRecorded(nameof(EditionOutcome.KeeperId));
    }
}

public static class LeadingSets
{
    extension(SeraiDb db)
    {
        public DbSet<EditionOutcome> EditionOutcomes => db.Set<EditionOutcome>();
    }
}

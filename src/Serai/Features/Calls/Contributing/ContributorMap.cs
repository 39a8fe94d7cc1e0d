using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Calls.Contributing;

public sealed class ContributorMap : IEntityTypeConfiguration<Contributor>
{
    private const int LongestName = 200, LongestEmail = 254, LongestLanguage = 20, LongestFileName = 300;

    public void Configure(EntityTypeBuilder<Contributor> contributor)
    {
        contributor.Property(c => c.Id).ValueGeneratedNever();
        contributor.Property(c => c.Name).HasMaxLength(LongestName);
        contributor.Property(c => c.Email).HasMaxLength(LongestEmail);
        contributor.Property(c => c.Language).HasMaxLength(LongestLanguage);
        contributor.Property(c => c.Why).HasMaxLength(Contributor.LongestWhy);
        contributor.Property(c => c.FileName).HasMaxLength(LongestFileName);
        contributor.HasIndex(c => c.Hash).IsUnique();
        contributor.HasIndex(c => c.SubmissionId);
        contributor.HasIndex(c => c.CallId);
        contributor.HasIndex(c => c.PersonId).HasFilter("person_id IS NOT NULL");
        contributor.HasOne<Call>().WithMany().HasForeignKey(c => c.CallId).OnDelete(DeleteBehavior.Restrict);
        contributor.HasOne<Submission>().WithMany().HasForeignKey(c => c.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        contributor.HasOne<Organization>().WithMany().HasForeignKey(c => c.KeeperId).OnDelete(DeleteBehavior.Restrict);
        contributor.Property(c => c.Version).IsConcurrencyToken();
        contributor.MovesWithEach();
        contributor.IsNotRecorded(because: "It names a person outside, who changes it as often as they like; when they were asked and answered stands in it.");
    }
}

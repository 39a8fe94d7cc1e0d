using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Calls.Reviewing.Discussions;
using Serai.Features.Calls.Reviewing.Reminding;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Calls.Reviewing;

/// <summary>What is said beside the reviews: remarks about a submission, and that a reviewer was reminded.</summary>
public sealed class ReviewTalkMap : IEntityTypeConfiguration<ReviewRemark>, IEntityTypeConfiguration<ReviewReminder>
{
    public void Configure(EntityTypeBuilder<ReviewRemark> remark)
    {
        remark.Property(r => r.Id).ValueGeneratedNever();
        remark.HasIndex(r => new { r.RoundId, r.SubmissionId });
        remark.HasIndex(r => r.SubmissionId);
        remark.HasIndex(r => r.CallId);
        remark.HasIndex(r => r.ToldAt);
        remark.HasIndex(r => r.PersonId).HasFilter("person_id IS NOT NULL");
        remark.HasOne<ReviewRound>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
        remark.HasOne<Call>().WithMany().HasForeignKey(r => r.CallId).OnDelete(DeleteBehavior.Restrict);
        // A submission goes only with the person who wrote it, and then what was said of it goes too.
        remark.HasOne<Submission>().WithMany().HasForeignKey(r => r.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        remark.Property(r => r.Version).IsConcurrencyToken();
        remark.MovesWithEach();
        remark.IsNotRecorded(because: "It is its author's word, with its time; it is never changed, and one that is withdrawn says so itself.");
    }

    public void Configure(EntityTypeBuilder<ReviewReminder> reminder)
    {
        reminder.Property(r => r.Id).ValueGeneratedNever();
        reminder.HasIndex(r => new { r.RoundId, r.ReviewerId, r.Step, r.Day }).IsUnique();
        reminder.HasIndex(r => r.ReviewerId);
        reminder.HasIndex(r => r.CallId);
        reminder.HasOne<ReviewRound>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Cascade);
        reminder.HasOne<Call>().WithMany().HasForeignKey(r => r.CallId).OnDelete(DeleteBehavior.Restrict);
        reminder.HasOne<Reviewer>().WithMany().HasForeignKey(r => r.ReviewerId).OnDelete(DeleteBehavior.Cascade);
        reminder.MovesWithEach();
        reminder.IsNotRecorded(because: "It is the program's own note of what it said.");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Calls.Reviewing;

public sealed class ReviewingMap : IEntityTypeConfiguration<ReviewRound>, IEntityTypeConfiguration<Reviewer>, IEntityTypeConfiguration<Review>,
    IEntityTypeConfiguration<DeclaredConflict>, IEntityTypeConfiguration<Bid>
{
    internal const int LongestName = 200, LongestEmail = 254;
    private const int LongestLocal = 16, LongestField = 40, LongestOrcid = 19;

    public void Configure(EntityTypeBuilder<ReviewRound> round)
    {
        round.Property(r => r.Id).ValueGeneratedNever();
        round.Property(r => r.Name).HasMaxLength(LongestName);
        round.Property(r => r.OpensLocal).HasMaxLength(LongestLocal);
        round.Property(r => r.ClosesLocal).HasMaxLength(LongestLocal);
        round.Property(r => r.TopicField).HasMaxLength(LongestField);
        round.HasIndex(r => new { r.CallId, r.Number }).IsUnique();
        round.HasOne<Call>().WithMany().HasForeignKey(r => r.CallId).OnDelete(DeleteBehavior.Restrict);
        round.HasOne<Organization>().WithMany().HasForeignKey(r => r.KeeperId).OnDelete(DeleteBehavior.Restrict);
        round.Property(r => r.Version).IsConcurrencyToken();
        round.MovesWithEach();
        round.IsNobodyElsesBusiness(Right.SeeOffice);
        round.IsRecorded(nameof(ReviewRound.KeeperId));
    }

    public void Configure(EntityTypeBuilder<Reviewer> reviewer)
    {
        reviewer.Property(r => r.Id).ValueGeneratedNever();
        reviewer.Property(r => r.Name).HasMaxLength(LongestName);
        reviewer.Property(r => r.Email).HasMaxLength(LongestEmail);
        reviewer.Property(r => r.Orcid).HasMaxLength(LongestOrcid);
        reviewer.HasIndex(r => r.Hash).IsUnique();
        reviewer.HasIndex(r => new { r.CallId, r.PersonId }).IsUnique().HasFilter("person_id IS NOT NULL");
        reviewer.HasIndex(r => r.PersonId).HasFilter("person_id IS NOT NULL");
        reviewer.HasOne<Call>().WithMany().HasForeignKey(r => r.CallId).OnDelete(DeleteBehavior.Restrict);
        reviewer.Property(r => r.Version).IsConcurrencyToken();
        reviewer.MovesWithEach();
        reviewer.IsNotRecorded(because: "It names a person outside; who invited whom and when stands in it.");
    }

    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.Property(r => r.Id).ValueGeneratedNever();
        review.Property(r => r.DeclinedWhy).HasMaxLength(Review.LongestWhy);
        review.Property(r => r.HandedWhy).HasMaxLength(Review.LongestWhy);
        review.HasIndex(r => new { r.RoundId, r.SubmissionId, r.ReviewerId }).IsUnique();
        review.HasIndex(r => r.ReviewerId);
        review.HasIndex(r => r.SubmissionId);
        review.HasIndex(r => r.PersonId).HasFilter("person_id IS NOT NULL");
        review.HasOne<ReviewRound>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<Call>().WithMany().HasForeignKey(r => r.CallId).OnDelete(DeleteBehavior.Restrict);
        // A submission goes only with the person who wrote it, and then what was said of it goes too.
        review.HasOne<Submission>().WithMany().HasForeignKey(r => r.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        review.HasOne<Reviewer>().WithMany().HasForeignKey(r => r.ReviewerId).OnDelete(DeleteBehavior.Restrict);
        review.Property(r => r.Version).IsConcurrencyToken();
        review.MovesWithEach();
        review.IsNotRecorded(because: "It is its reviewer's, who changes it as often as they like until the round closes; the round's history says when reviewers were asked.");
    }

    public void Configure(EntityTypeBuilder<DeclaredConflict> conflict)
    {
        conflict.Property(c => c.Id).ValueGeneratedNever();
        conflict.Property(c => c.Why).HasMaxLength(Review.LongestWhy);
        conflict.HasIndex(c => new { c.ReviewerId, c.SubmissionId }).IsUnique();
        conflict.HasIndex(c => c.CallId);
        conflict.HasIndex(c => c.SubmissionId);
        conflict.HasIndex(c => c.PersonId).HasFilter("person_id IS NOT NULL");
        conflict.HasOne<Reviewer>().WithMany().HasForeignKey(c => c.ReviewerId).OnDelete(DeleteBehavior.Restrict);
        conflict.HasOne<Submission>().WithMany().HasForeignKey(c => c.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        conflict.MovesWithEach();
        conflict.IsNotRecorded(because: "It is the reviewer's own word, with its time, and is never changed.");
    }

    public void Configure(EntityTypeBuilder<Bid> bid)
    {
        bid.Property(b => b.Id).ValueGeneratedNever();
        bid.HasIndex(b => new { b.ReviewerId, b.SubmissionId }).IsUnique();
        bid.HasIndex(b => b.CallId);
        bid.HasIndex(b => b.SubmissionId);
        bid.HasIndex(b => b.PersonId).HasFilter("person_id IS NOT NULL");
        bid.HasOne<Reviewer>().WithMany().HasForeignKey(b => b.ReviewerId).OnDelete(DeleteBehavior.Restrict);
        bid.HasOne<Submission>().WithMany().HasForeignKey(b => b.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        bid.MovesWithEach();
        bid.IsNotRecorded(because: "It is a wish, changed as often as its reviewer likes.");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Calls;

public sealed class CallMap : IEntityTypeConfiguration<Call>, IEntityTypeConfiguration<CallForm>, IEntityTypeConfiguration<Submission>,
    IEntityTypeConfiguration<WritingKey>, IEntityTypeConfiguration<SubmissionCount>, IEntityTypeConfiguration<SubmissionValue>, IEntityTypeConfiguration<CallInvitation>
{
    private const int LongestSlug = 60, LongestZone = 60, LongestLocal = 16, LongestTitle = 300, LongestName = 200, LongestEmail = 254, LongestLanguage = 20, LongestField = 40, LongestWhy = 500;

    /// <summary>Longest value that lists order by.</summary>
    internal const int LongestValue = 200;

    public void Configure(EntityTypeBuilder<Call> call)
    {
        call.Property(c => c.Id).ValueGeneratedNever();
        call.Property(c => c.Slug).HasMaxLength(LongestSlug);
        call.Property(c => c.Zone).HasMaxLength(LongestZone);
        call.Property(c => c.OpensLocal).HasMaxLength(LongestLocal);
        call.Property(c => c.ClosesLocal).HasMaxLength(LongestLocal);
        call.Property(c => c.Title).HasMaxLength(LongestTitle);
        call.Property(c => c.TitleZhHant).HasMaxLength(LongestTitle);
        call.Property(c => c.TitleZhHans).HasMaxLength(LongestTitle);
        call.HasIndex(c => c.Slug).IsUnique();
        call.HasIndex(c => c.KeeperId);
        call.HasIndex(c => c.Closes);
        call.HasOne<Organization>().WithMany().HasForeignKey(c => c.KeeperId).OnDelete(DeleteBehavior.Restrict);
        call.HasOne<Call>().WithMany().HasForeignKey(c => c.CopiedFromId);
        call.HasOne<Organization>().WithMany().HasForeignKey(c => c.AllianceId);
        call.Ignore(c => c.TakesUntil);
        call.Property(c => c.Version).IsConcurrencyToken();
        call.MovesWithEach(nameof(Call.KeeperId));
        call.IsNobodyElsesBusiness(Right.SeeOffice);
        call.IsRecorded(nameof(Call.KeeperId));
    }

    public void Configure(EntityTypeBuilder<CallForm> form)
    {
        form.Property(f => f.Id).ValueGeneratedNever();
        form.HasIndex(f => new { f.CallId, f.Number }).IsUnique();
        form.HasOne<Call>().WithMany().HasForeignKey(f => f.CallId).OnDelete(DeleteBehavior.Restrict);
        form.HasOne<Organization>().WithMany().HasForeignKey(f => f.KeeperId).OnDelete(DeleteBehavior.Restrict);
        form.MovesWithEach();
        form.IsNobodyElsesBusiness(Right.SeeOffice);
        form.IsRecorded(nameof(CallForm.KeeperId));
    }

    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.Property(s => s.Id).ValueGeneratedNever();
        submission.Property(s => s.Name).HasMaxLength(LongestName);
        submission.Property(s => s.Email).HasMaxLength(LongestEmail);
        submission.Property(s => s.Language).HasMaxLength(LongestLanguage);
        submission.Property(s => s.Title).HasMaxLength(LongestTitle);
        submission.HasIndex(s => s.InvitationId).IsUnique().HasFilter("invitation_id IS NOT NULL");
        submission.Ignore(s => s.IsAhead);
        submission.HasIndex(s => new { s.CallId, s.Number }).IsUnique().HasFilter("number IS NOT NULL");
        submission.HasIndex(s => new { s.CallId, s.State, s.Number, s.Id });
        submission.HasIndex(s => s.PersonId).HasFilter("person_id IS NOT NULL");
        submission.HasOne<Call>().WithMany().HasForeignKey(s => s.CallId).OnDelete(DeleteBehavior.Restrict);
        submission.HasOne<Organization>().WithMany().HasForeignKey(s => s.KeeperId).OnDelete(DeleteBehavior.Restrict);
        submission.HasOne<Organization>().WithMany().HasForeignKey(s => s.ForId);
        submission.HasOne<CallInvitation>().WithMany().HasForeignKey(s => s.InvitationId);
        submission.Property(s => s.Version).IsConcurrencyToken();
        submission.MovesWithEach();
        submission.IsNotRecorded(because: "It is its writer's, who changes it as often as they like; what was submitted is kept with its time, and the receipt says it again.");
    }
    public void Configure(EntityTypeBuilder<WritingKey> key)
    {
        key.Property(k => k.Id).ValueGeneratedNever();
        key.HasIndex(k => k.Hash).IsUnique();
        key.HasOne<Submission>().WithMany().HasForeignKey(k => k.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        key.MovesWithEach();
        key.IsNotRecorded(because: "It is a key, not a fact.");
    }

    public void Configure(EntityTypeBuilder<SubmissionCount> count)
    {
        count.HasKey(c => c.CallId);
        count.HasOne<Call>().WithOne().HasForeignKey<SubmissionCount>(c => c.CallId).OnDelete(DeleteBehavior.Cascade);
        count.MovesWithEach();
        count.IsNotRecorded(because: "It follows from the submissions' numbers.");
    }

    public void Configure(EntityTypeBuilder<SubmissionValue> value)
    {
        value.Property(v => v.Id).ValueGeneratedNever();
        value.Property(v => v.Field).HasMaxLength(LongestField);
        value.Property(v => v.Value).HasMaxLength(LongestValue);
        // Lists filter, order and count by these two alone, without the rows.
        value.HasIndex(v => new { v.SubmissionId, v.Field, v.Value, v.Number });
        value.HasIndex(v => new { v.CallId, v.Field, v.Value, v.SubmissionId });
        value.HasOne<Submission>().WithMany().HasForeignKey(v => v.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        value.MovesWithEach();
        value.IsNotRecorded(because: "It follows from the answers.");
    }

    public void Configure(EntityTypeBuilder<CallInvitation> invitation)
    {
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.Name).HasMaxLength(LongestName);
        invitation.Property(i => i.Email).HasMaxLength(LongestEmail);
        invitation.Property(i => i.Why).HasMaxLength(LongestWhy);
        invitation.HasIndex(i => i.Hash).IsUnique();
        invitation.HasIndex(i => i.CallId);
        invitation.HasOne<Call>().WithMany().HasForeignKey(i => i.CallId).OnDelete(DeleteBehavior.Restrict);
        invitation.HasOne<Organization>().WithMany().HasForeignKey(i => i.KeeperId).OnDelete(DeleteBehavior.Restrict);
        invitation.MovesWithEach();
        invitation.IsNotRecorded(because: "It names a person outside; who sent it and when stands in it.");
    }
}

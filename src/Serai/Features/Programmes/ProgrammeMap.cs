using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Activities;
using Serai.Features.Agreements;
using Serai.Features.Calls;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Programmes;

public sealed class ProgrammeMap : IEntityTypeConfiguration<Programme>, IEntityTypeConfiguration<Edition>, IEntityTypeConfiguration<EditionSession>, IEntityTypeConfiguration<Participant>
{
    internal const int LongestTitle = 300, LongestSlug = 90, LongestZone = 60, LongestLocal = 16, LongestName = 200, LongestEmail = 254, LongestGroup = 80, LongestLanguage = 35, LongestWhy = 500;

    public void Configure(EntityTypeBuilder<Programme> programme)
    {
        programme.Property(p => p.Id).ValueGeneratedNever();
        programme.Property(p => p.Slug).HasMaxLength(LongestSlug);
        programme.Property(p => p.Title).HasMaxLength(LongestTitle);
        programme.Property(p => p.TitleZhHant).HasMaxLength(LongestTitle);
        programme.Property(p => p.TitleZhHans).HasMaxLength(LongestTitle);
        programme.HasIndex(p => p.Slug).IsUnique();
        programme.HasIndex(p => p.KeeperId);
        programme.HasIndex(p => p.Folded);
        programme.HasIndex(p => p.AgreementId);
        programme.HasIndex(p => p.AllianceId);
        programme.HasOne<Organization>().WithMany().HasForeignKey(p => p.KeeperId).OnDelete(DeleteBehavior.Restrict);
        programme.HasOne<Agreement>().WithMany().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Restrict);
        programme.HasOne<Organization>().WithMany().HasForeignKey(p => p.AllianceId).OnDelete(DeleteBehavior.Restrict);
        programme.HasOne<Source>().WithMany().HasForeignKey(p => p.SourceId).OnDelete(DeleteBehavior.Restrict);
        programme.Property(p => p.Version).IsConcurrencyToken();
        programme.MovesWithEach(nameof(Programme.KeeperId));
        programme.IsNobodyElsesBusiness(Right.SeeOffice);
        programme.IsRecorded(nameof(Programme.KeeperId));
    }

    public void Configure(EntityTypeBuilder<Edition> edition)
    {
        edition.Property(e => e.Id).ValueGeneratedNever();
        edition.Property(e => e.Slug).HasMaxLength(LongestSlug);
        edition.Property(e => e.Zone).HasMaxLength(LongestZone);
        edition.Property(e => e.Title).HasMaxLength(LongestTitle);
        edition.Property(e => e.TitleZhHant).HasMaxLength(LongestTitle);
        edition.Property(e => e.TitleZhHans).HasMaxLength(LongestTitle);
        edition.HasIndex(e => new { e.ProgrammeId, e.Slug }).IsUnique();
        edition.HasIndex(e => e.CallId).IsUnique().HasFilter("call_id IS NOT NULL");
        edition.HasIndex(e => e.ActivityId);
        edition.HasOne<Programme>().WithMany().HasForeignKey(e => e.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        edition.HasOne<Organization>().WithMany().HasForeignKey(e => e.KeeperId).OnDelete(DeleteBehavior.Restrict);
        edition.HasOne<Organization>().WithMany().HasForeignKey(e => e.HostId).OnDelete(DeleteBehavior.Restrict);
        edition.HasOne<Call>().WithMany().HasForeignKey(e => e.CallId).OnDelete(DeleteBehavior.Restrict);
        edition.HasOne<Source>().WithMany().HasForeignKey(e => e.SourceId).OnDelete(DeleteBehavior.Restrict);
        edition.HasOne<Activity>().WithMany().HasForeignKey(e => e.ActivityId).OnDelete(DeleteBehavior.SetNull);
        edition.HasOne<Edition>().WithMany().HasForeignKey(e => e.CopiedFromId).OnDelete(DeleteBehavior.Restrict);
        edition.Ignore(e => e.ForgetsOn);
        edition.Property(e => e.Version).IsConcurrencyToken();
        edition.MovesWithEach(nameof(Edition.KeeperId));
        edition.IsNobodyElsesBusiness(Right.SeeOffice);
        edition.IsRecorded(nameof(Edition.KeeperId));
    }

    public void Configure(EntityTypeBuilder<EditionSession> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.StartsLocal).HasMaxLength(LongestLocal);
        session.Property(s => s.EndsLocal).HasMaxLength(LongestLocal);
        session.Property(s => s.Title).HasMaxLength(LongestTitle);
        session.Property(s => s.TitleZhHant).HasMaxLength(LongestTitle);
        session.Property(s => s.TitleZhHans).HasMaxLength(LongestTitle);
        session.HasIndex(s => new { s.EditionId, s.Number }).IsUnique();
        session.HasOne<Edition>().WithMany().HasForeignKey(s => s.EditionId).OnDelete(DeleteBehavior.Restrict);
        session.HasOne<Organization>().WithMany().HasForeignKey(s => s.KeeperId).OnDelete(DeleteBehavior.Restrict);
        session.Ignore(s => s.TeacherNames);
        session.Property(s => s.Version).IsConcurrencyToken();
        session.MovesWithEach();
        session.IsNobodyElsesBusiness(Right.SeeOffice);
        session.IsRecorded(nameof(EditionSession.KeeperId));
    }

    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.Property(p => p.Id).ValueGeneratedNever();
        participant.Property(p => p.Name).HasMaxLength(LongestName);
        participant.Property(p => p.Email).HasMaxLength(LongestEmail);
        participant.Property(p => p.InstitutionName).HasMaxLength(LongestTitle);
        participant.Property(p => p.Group).HasMaxLength(LongestGroup);
        participant.Property(p => p.Language).HasMaxLength(LongestLanguage);
        participant.Property(p => p.CompletedWhy).HasMaxLength(LongestWhy);
        participant.HasIndex(p => new { p.EditionId, p.Number }).IsUnique();
        participant.HasIndex(p => new { p.EditionId, p.Folded });
        participant.HasIndex(p => p.PersonId).HasFilter("person_id IS NOT NULL");
        participant.HasIndex(p => p.SubmissionId).IsUnique().HasFilter("submission_id IS NOT NULL");
        participant.HasIndex(p => p.Hash).IsUnique().HasFilter("hash IS NOT NULL");
        participant.HasIndex(p => p.InstitutionId);
        participant.HasOne<Edition>().WithMany().HasForeignKey(p => p.EditionId).OnDelete(DeleteBehavior.Restrict);
        participant.HasOne<Organization>().WithMany().HasForeignKey(p => p.KeeperId).OnDelete(DeleteBehavior.Restrict);
        participant.HasOne<Organization>().WithMany().HasForeignKey(p => p.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        participant.HasOne<Submission>().WithMany().HasForeignKey(p => p.SubmissionId).OnDelete(DeleteBehavior.SetNull);
        participant.Ignore(p => p.TakesPart);
        participant.Property(p => p.Version).IsConcurrencyToken();
        participant.MovesWithEach();
        participant.IsNotRecorded(because: "It names a person outside, who can be forgotten; what was done to it stands in the steps, without names.");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Programmes.Attending;

public sealed class AttendingMap : IEntityTypeConfiguration<Attendance>, IEntityTypeConfiguration<CheckInDevice>, IEntityTypeConfiguration<CheckInBrowser>, IEntityTypeConfiguration<EditionKey>, IEntityTypeConfiguration<CompletionDecision>
{
    private const int LongestCode = 10, LongestCoordinate = 50;
    private const string Key = "It is a key, not a fact.";

    public void Configure(EntityTypeBuilder<Attendance> attendance)
    {
        attendance.Property(a => a.Id).ValueGeneratedNever();
        attendance.HasIndex(a => new { a.SessionId, a.ParticipantId }).IsUnique();
        attendance.HasIndex(a => new { a.EditionId, a.ChangedAt });
        attendance.HasIndex(a => a.ParticipantId);
        attendance.HasIndex(a => a.BrowserId);
        attendance.HasOne<Edition>().WithMany().HasForeignKey(a => a.EditionId).OnDelete(DeleteBehavior.Restrict);
        attendance.HasOne<EditionSession>().WithMany().HasForeignKey(a => a.SessionId).OnDelete(DeleteBehavior.Restrict);
        attendance.HasOne<Participant>().WithMany().HasForeignKey(a => a.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        attendance.HasOne<CheckInBrowser>().WithMany().HasForeignKey(a => a.BrowserId).OnDelete(DeleteBehavior.Restrict);
        attendance.HasOne<Organization>().WithMany().HasForeignKey(a => a.KeeperId).OnDelete(DeleteBehavior.Restrict);
        attendance.Ignore(a => a.Mark);
        attendance.Property(a => a.Version).IsConcurrencyToken();
        attendance.MovesWithEach();
        attendance.IsNobodyElsesBusiness(Right.SeeOffice);
        attendance.IsRecorded(nameof(Attendance.KeeperId));
    }

    public void Configure(EntityTypeBuilder<CheckInDevice> device)
    {
        device.Property(d => d.Id).ValueGeneratedNever();
        device.Property(d => d.Name).HasMaxLength(CheckInDevice.LongestName);
        device.HasIndex(d => d.Hash).IsUnique();
        device.HasIndex(d => d.EditionId);
        device.HasOne<Edition>().WithMany().HasForeignKey(d => d.EditionId).OnDelete(DeleteBehavior.Restrict);
        device.MovesWithEach();
        device.IsNotRecorded(because: Key);
    }

    public void Configure(EntityTypeBuilder<CheckInBrowser> browser)
    {
        browser.Property(b => b.Id).ValueGeneratedNever();
        browser.Property(b => b.Mark).HasMaxLength(CheckInBrowser.LongestMark);
        browser.HasIndex(b => new { b.DeviceId, b.Mark }).IsUnique();
        browser.HasOne<CheckInDevice>().WithMany().HasForeignKey(b => b.DeviceId).OnDelete(DeleteBehavior.Restrict);
        browser.Ignore(b => b.Missing);
        browser.Property(b => b.Version).IsConcurrencyToken();
        browser.MovesWithEach();
        browser.IsNotRecorded(because: "It counts what came from a phone, many times an hour; what came is recorded.");
    }

    public void Configure(EntityTypeBuilder<EditionKey> key)
    {
        key.HasKey(k => k.EditionId);
        key.Property(k => k.EditionId).ValueGeneratedNever();
        key.Property(k => k.Code).HasMaxLength(LongestCode);
        key.Property(k => k.X).HasMaxLength(LongestCoordinate);
        key.Property(k => k.Y).HasMaxLength(LongestCoordinate);
        key.HasIndex(k => k.Code).IsUnique();
        key.HasOne<Edition>().WithMany().HasForeignKey(k => k.EditionId).OnDelete(DeleteBehavior.Restrict);
        key.MovesWithEach();
        key.IsNotRecorded(because: Key);
    }

    public void Configure(EntityTypeBuilder<CompletionDecision> decision)
    {
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.HasIndex(d => d.EditionId);
        decision.HasIndex(d => d.ParticipantId);
        decision.HasOne<Edition>().WithMany().HasForeignKey(d => d.EditionId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Participant>().WithMany().HasForeignKey(d => d.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        decision.HasOne<Organization>().WithMany().HasForeignKey(d => d.KeeperId).OnDelete(DeleteBehavior.Restrict);
        decision.MovesWithEach();
        decision.IsNobodyElsesBusiness(Right.SeeOffice);
        decision.IsRecorded(nameof(CompletionDecision.KeeperId));
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db.Kept;
using Serai.Platform.Files.Store;
using Serai.Platform.History;

namespace Serai.Features.Programmes.Taking;

public sealed class TakingMap : IEntityTypeConfiguration<EditionTaking>, IEntityTypeConfiguration<ParticipantNeeds>, IEntityTypeConfiguration<ParticipantImport>,
    IEntityTypeConfiguration<EditionFile>, IEntityTypeConfiguration<Announcement>
{
    public void Configure(EntityTypeBuilder<EditionTaking> taking)
    {
        taking.HasKey(t => t.EditionId);
        taking.Property(t => t.EditionId).ValueGeneratedNever();
        taking.Property(t => t.Signatory).HasMaxLength(EditionTaking.LongestSignatory);
        taking.Property(t => t.SignatoryOffice).HasMaxLength(EditionTaking.LongestSignatory);
        taking.HasOne<Edition>().WithOne().HasForeignKey<EditionTaking>(t => t.EditionId).OnDelete(DeleteBehavior.Restrict);
        taking.HasOne<Organization>().WithMany().HasForeignKey(t => t.KeeperId).OnDelete(DeleteBehavior.Restrict);
        taking.Property(t => t.Version).IsConcurrencyToken();
        taking.MovesWithEach();
        taking.IsNobodyElsesBusiness(Right.SeeOffice);
        taking.IsRecorded(nameof(EditionTaking.KeeperId));
    }

    public void Configure(EntityTypeBuilder<ParticipantNeeds> needs)
    {
        needs.HasKey(n => n.ParticipantId);
        needs.Property(n => n.ParticipantId).ValueGeneratedNever();
        needs.Property(n => n.Diet).HasMaxLength(ParticipantNeeds.LongestDiet);
        needs.Property(n => n.EmergencyName).HasMaxLength(ParticipantNeeds.LongestName);
        needs.Property(n => n.EmergencyPhone).HasMaxLength(ParticipantNeeds.LongestPhone);
        needs.Property(n => n.PassportName).HasMaxLength(ParticipantNeeds.LongestName);
        needs.Property(n => n.PassportNumber).HasMaxLength(ParticipantNeeds.LongestPassport);
        needs.Property(n => n.Citizenship).HasMaxLength(ParticipantNeeds.LongestCitizenship);
        needs.HasIndex(n => n.EditionId);
        needs.HasOne<Participant>().WithOne().HasForeignKey<ParticipantNeeds>(n => n.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        needs.HasOne<Edition>().WithMany().HasForeignKey(n => n.EditionId).OnDelete(DeleteBehavior.Restrict);
        needs.Property(n => n.Version).IsConcurrencyToken();
        needs.MovesWithEach();
        needs.IsNotRecorded(because: "It is what a person needs and what stands in a passport: it is erased for good, and no history keeps it.");
    }

    public void Configure(EntityTypeBuilder<ParticipantImport> import)
    {
        import.Property(i => i.Id).ValueGeneratedNever();
        import.HasIndex(i => i.EditionId);
        import.HasOne<Edition>().WithMany().HasForeignKey(i => i.EditionId).OnDelete(DeleteBehavior.Restrict);
        import.HasOne<Organization>().WithMany().HasForeignKey(i => i.KeeperId).OnDelete(DeleteBehavior.Restrict);
        import.MovesWithEach();
        import.IsNotRecorded(because: "It says only which numbers came together; the step that brought them is recorded.");
    }

    public void Configure(EntityTypeBuilder<EditionFile> file)
    {
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.Title).HasMaxLength(EditionFile.LongestTitle);
        file.Property(f => f.Group).HasMaxLength(ProgrammeMap.LongestGroup);
        file.Property(f => f.FileName).HasMaxLength(StoredFile.LongestName);
        file.HasIndex(f => f.EditionId);
        file.HasIndex(f => f.FileId);
        file.HasOne<Edition>().WithMany().HasForeignKey(f => f.EditionId).OnDelete(DeleteBehavior.Restrict);
        file.HasOne<Organization>().WithMany().HasForeignKey(f => f.KeeperId).OnDelete(DeleteBehavior.Restrict);
        file.MovesWithEach();
        file.IsNotRecorded(because: "A document that is taken away is erased; that it came and went stands in the steps.");
    }

    public void Configure(EntityTypeBuilder<Announcement> told)
    {
        told.Property(a => a.Id).ValueGeneratedNever();
        told.Property(a => a.Subject).HasMaxLength(Announcement.LongestSubject);
        told.Property(a => a.Group).HasMaxLength(ProgrammeMap.LongestGroup);
        told.HasIndex(a => a.EditionId);
        told.HasOne<Edition>().WithMany().HasForeignKey(a => a.EditionId).OnDelete(DeleteBehavior.Restrict);
        told.HasOne<Organization>().WithMany().HasForeignKey(a => a.KeeperId).OnDelete(DeleteBehavior.Restrict);
        told.MovesWithEach();
        told.IsNotRecorded(because: "It is never changed; that it was sent stands in the steps.");
    }
}

public static class TakingSets
{
    extension(SeraiDb db)
    {
        public DbSet<EditionTaking> EditionTakings => db.Set<EditionTaking>();
        public DbSet<ParticipantNeeds> ParticipantNeeds => db.Set<ParticipantNeeds>();
        public DbSet<ParticipantImport> ParticipantImports => db.Set<ParticipantImport>();
        public DbSet<EditionFile> EditionFiles => db.Set<EditionFile>();
        public DbSet<Announcement> Announcements => db.Set<Announcement>();
    }
}

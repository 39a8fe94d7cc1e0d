using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Db.Kept;
using Serai.Platform.Files.Store;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Importing;

public sealed class ImportMap :
    IEntityTypeConfiguration<AgreementImport>, IEntityTypeConfiguration<AgreementImportRow>, IEntityTypeConfiguration<AgreementImportPartner>, IEntityTypeConfiguration<AgreementImportDocument>
{
    private const string Draft = "It is a draft: what comes of a register is recorded when it is taken in, and it tells by itself who brought it.";

    public void Configure(EntityTypeBuilder<AgreementImport> import)
    {
        import.Property(i => i.Id).ValueGeneratedNever();
        import.HasIndex(i => i.KeeperId);
        import.HasIndex(i => i.BegunBy);
        import.HasOne<Organization>().WithMany().HasForeignKey(i => i.KeeperId);
        import.Property(i => i.Version).IsConcurrencyToken();
        import.Ignore(i => i.IsOpen).Ignore(i => i.Heads).Ignore(i => i.Purposes).Ignore(i => i.DateWays).Ignore(i => i.Chosen);
        import.MovesWithEach();
        import.IsNotRecorded(because: Draft);
    }

    public void Configure(EntityTypeBuilder<AgreementImportRow> row)
    {
        row.Property(r => r.Id).ValueGeneratedNever();
        row.HasIndex(r => new { r.ImportId, r.Number }).IsUnique();
        row.HasOne<AgreementImport>().WithMany().HasForeignKey(r => r.ImportId);
        // No key leads to the agreement: a draft stands in nobody's way.
        row.Property(r => r.Version).IsConcurrencyToken();
        row.Ignore(r => r.All);
        row.MovesWithEach();
        row.IsNotRecorded(because: Draft);
    }

    public void Configure(EntityTypeBuilder<AgreementImportPartner> partner)
    {
        partner.Property(p => p.Id).ValueGeneratedNever();
        partner.HasIndex(p => new { p.ImportId, p.Key }).IsUnique();
        partner.HasIndex(p => p.Key);
        partner.HasIndex(p => p.DecidedBy);
        partner.HasOne<AgreementImport>().WithMany().HasForeignKey(p => p.ImportId);
        partner.Property(p => p.Version).IsConcurrencyToken();
        partner.Ignore(p => p.Found);
        partner.MovesWithEach();
        partner.IsNotRecorded(because: Draft);
    }

    public void Configure(EntityTypeBuilder<AgreementImportDocument> document)
    {
        document.Property(d => d.Id).ValueGeneratedNever();
        document.HasIndex(d => new { d.ImportId, d.Path }).IsUnique();
        document.HasOne<AgreementImport>().WithMany().HasForeignKey(d => d.ImportId);
        document.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.FileId);
        document.MovesWithEach();
        document.IsNotRecorded(because: Draft);
    }
}

/// <summary>The imports and what belongs to them, for queries.</summary>
public static class ImportSets
{
    extension(SeraiDb db)
    {
        public DbSet<AgreementImport> AgreementImports => db.Set<AgreementImport>();
        public DbSet<AgreementImportRow> AgreementImportRows => db.Set<AgreementImportRow>();
        public DbSet<AgreementImportPartner> AgreementImportPartners => db.Set<AgreementImportPartner>();
        public DbSet<AgreementImportDocument> AgreementImportDocuments => db.Set<AgreementImportDocument>();
    }
}

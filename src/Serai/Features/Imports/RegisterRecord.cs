using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.History;

namespace Serai.Features.Imports;

/// <summary>Which record of a register became which organization, and what the record was when last read.</summary>
public sealed class RegisterRecord
{
    /// <summary>The register: <c>ror</c>.</summary>
    public required string Register { get; init; }

    /// <summary>The record's id there: <c>https://ror.org/…</c>.</summary>
    public required string ExternalId { get; init; }

    public Guid OrganizationId { get; init; }

    /// <summary>A digest of the record's bytes: an equal one needs no work.</summary>
    public required byte[] Digest { get; set; }

    public Instant ImportedAt { get; set; }
}

public sealed class RegisterRecordMap : IEntityTypeConfiguration<RegisterRecord>
{
    public void Configure(EntityTypeBuilder<RegisterRecord> record)
    {
        record.HasKey(r => new { r.Register, r.ExternalId });
        record.HasOne<Organization>().WithMany().HasForeignKey(r => r.OrganizationId);
        record.IsRecorded(nameof(RegisterRecord.OrganizationId));
    }
}

public static class ImportSets
{
    extension(SeraiDb db)
    {
        public DbSet<RegisterRecord> RegisterRecords => db.Set<RegisterRecord>();
    }
}

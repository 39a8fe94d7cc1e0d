using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Platform.Backup.Scheduled;

/// <summary>One attempt of the site at a backup.</summary>
public sealed class BackupRun
{
    public Guid Id { get; init; } = NewId.Next();
    public Instant Begun { get; init; }
    public Instant Ended { get; set; }

    /// <summary>The file's name within the folder; null where none came into being.</summary>
    public string? File { get; set; }

    public long Bytes { get; set; }
    public long Rows { get; set; }
    public bool IsEncrypted { get; set; }

    /// <summary>Why it failed; null where it did not.</summary>
    public string? Problem { get; set; }
}

public sealed class BackupRunMap : IEntityTypeConfiguration<BackupRun>
{
    public void Configure(EntityTypeBuilder<BackupRun> run)
    {
        run.HasIndex(r => r.Begun);
        run.MovesWithEach();
        run.IsNotRecorded(because: "It is the program's own note of what it did.");
    }
}

public static class BackupSets
{
    extension(SeraiDb db)
    {
        public DbSet<BackupRun> BackupRuns => db.Set<BackupRun>();
    }
}

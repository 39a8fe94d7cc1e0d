using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Platform.Files.Store;

/// <summary>A file that somebody gave: what it was called, what it is, and by its hash where its bytes are. It is never altered.</summary>
public sealed class StoredFile
{
    public const int LongestName = 200;

    public Guid Id { get; init; } = NewId.Next();

    /// <summary>As whoever gave it called it, without folders and signs that nobody sees.</summary>
    public required string Name { get; init; }

    /// <summary>Told by its bytes: see <see cref="FileSignature"/>.</summary>
    public required string MediaType { get; init; }

    /// <summary>In bytes.</summary>
    public long Length { get; init; }

    /// <summary>Of all its bytes, in small hexadecimal digits: the key of the content, which equal files share.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Null for the program itself.</summary>
    public Guid? UploadedBy { get; init; }

    public Instant At { get; init; }
}

/// <summary>A piece of a content: both databases take it, and nobody holds the whole in memory.</summary>
public sealed class FileChunk
{
    /// <summary>Most bytes of one.</summary>
    public const int Most = 512 << 10;

    /// <summary>Of the whole content.</summary>
    public required string Content { get; init; }

    /// <summary>Its place, from 0.</summary>
    public int Ordinal { get; init; }

    /// <summary>SHA-256 of its own bytes: a damaged one is found out before any of it is given out.</summary>
    public required byte[] Sha256 { get; init; }

    public required byte[] Bytes { get; init; }
}

public sealed class StoredFileMap : IEntityTypeConfiguration<StoredFile>
{
    internal const string Lasting = "It is never altered: the record that it belongs to says when it came and went.";

    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.Name).HasMaxLength(StoredFile.LongestName);
        file.HasIndex(f => f.Sha256);
        file.HasIndex(f => f.UploadedBy).HasFilter("uploaded_by IS NOT NULL");
        file.MovesWithEach();
        file.IsNotRecorded(because: Lasting);
    }
}

public sealed class FileChunkMap : IEntityTypeConfiguration<FileChunk>
{
    public void Configure(EntityTypeBuilder<FileChunk> chunk)
    {
        chunk.HasKey(c => new { c.Content, c.Ordinal });
        chunk.Property(c => c.Content).HasMaxLength(64);
        chunk.MovesWithEach();
        chunk.IsNotRecorded(because: StoredFileMap.Lasting);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;

namespace Serai.Platform.History;

/// <summary>One change, written in the same transaction as what it changed, and never altered.</summary>
public sealed class Change
{
    public long Id { get; init; }
    public Instant At { get; init; }

    /// <summary>Who: a person, or the program's own name for work it did by itself.</summary>
    public required string Actor { get; init; }

    /// <summary>The way in: command line, page, API, first start.</summary>
    public required string Way { get; init; }

    /// <summary>What was changed: the address without its leading slash, <c>alliances/uasr</c>.</summary>
    public required string Subject { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>What was done: import, update, merge, decide.</summary>
    public required string Verb { get; init; }

    public string? Old { get; init; }
    public string? New { get; init; }
    public string? Reason { get; init; }
}

public sealed class ChangeMap : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.HasIndex(c => c.SubjectId);
        change.HasIndex(c => c.At);
        change.MovesAllOf(typeof(Change));
    }
}

public static class ChangeSets
{
    extension(SeraiDb db)
    {
        public DbSet<Change> Changes => db.Set<Change>();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;

namespace Serai.Platform.History;

/// <summary>One change in words, as the public list of changes tells it; part of a step, and never altered.</summary>
public sealed class Change
{
    public long Id { get; init; }
    public Instant At { get; init; }

    /// <summary>Who: the program's own name for work it did by itself, the account at the command line; empty for a person, whom the step names.</summary>
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

    /// <summary>Not told to the public.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>The step it is part of; null for what was written before there were steps.</summary>
    public Guid? StepId { get; set; }

    /// <summary>Its place among the changes of the step, from 1.</summary>
    public int Ordinal { get; set; }
}

public sealed class ChangeMap : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.HasIndex(c => c.SubjectId);
        change.HasIndex(c => c.At);
        change.HasIndex(c => new { c.StepId, c.Ordinal });
        change.MovesAllOf(typeof(Change));
        change.IsNotRecorded(because: StepMap.Own);
    }
}

public static class ChangeSets
{
    extension(SeraiDb db)
    {
        public DbSet<Change> Changes => db.Set<Change>();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Platform.Jobs;

/// <summary>When a job that comes again every day is due next: one row for each, whatever the number of nodes.</summary>
public sealed class Turn : IWork
{
    public Guid Id { get; init; } = NewId.Next();
    public required string Name { get; init; }
    public Instant? Due { get; set; }
    public Guid? Lease { get; set; }
    public int Attempts { get; set; }
    public string? Problem { get; set; }
}

public sealed class TurnMap : IEntityTypeConfiguration<Turn>
{
    public void Configure(EntityTypeBuilder<Turn> turn)
    {
        turn.MapWork();
        turn.HasIndex(t => t.Name).IsUnique();
        turn.MovesWithEach();
        turn.IsNotRecorded(because: "It is the program's own note of what it did.");
    }
}

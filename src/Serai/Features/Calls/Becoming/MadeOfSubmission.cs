using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Features.Organizations;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Calls.Becoming;

/// <summary>That a submission became something, which happens once. Taking back the step in which it did takes this back too.</summary>
public sealed class MadeOfSubmission
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid CallId { get; init; }
    public Guid SubmissionId { get; init; }
    public Guid KeeperId { get; set; }

    /// <summary>What kind of thing: <see cref="IBecomes.Name"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The id by which whoever made it finds it.</summary>
    public Guid MadeId { get; init; }

    public Instant At { get; init; }

    /// <summary>The step of the history, which says by whom and why.</summary>
    public Guid MadeInStep { get; init; }
}

public sealed class MadeOfSubmissionMap : IEntityTypeConfiguration<MadeOfSubmission>
{
    private const int LongestKind = 40;

    public void Configure(EntityTypeBuilder<MadeOfSubmission> made)
    {
        made.Property(m => m.Id).ValueGeneratedNever();
        made.Property(m => m.Kind).HasMaxLength(LongestKind);
        made.HasIndex(m => m.SubmissionId).IsUnique();
        made.HasIndex(m => m.CallId);
        made.HasOne<Call>().WithMany().HasForeignKey(m => m.CallId).OnDelete(DeleteBehavior.Restrict);
        made.HasOne<Submission>().WithMany().HasForeignKey(m => m.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        made.HasOne<Organization>().WithMany().HasForeignKey(m => m.KeeperId).OnDelete(DeleteBehavior.Restrict);
        made.MovesWithEach();
        // The step that makes a member is told to everybody, and this row is a part of it: it holds nothing of what was submitted.
        made.IsRecorded(nameof(MadeOfSubmission.KeeperId));
    }
}

public static class BecomingSets
{
    extension(SeraiDb db)
    {
        public DbSet<MadeOfSubmission> MadeOfSubmissions => db.Set<MadeOfSubmission>();
    }
}

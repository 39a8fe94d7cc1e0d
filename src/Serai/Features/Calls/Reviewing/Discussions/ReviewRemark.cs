using Serai.Platform.History;

namespace Serai.Features.Calls.Reviewing.Discussions;

/// <summary>What somebody says about a submission to the others who review it, and to those who run the call.</summary>
public sealed class ReviewRemark : IVersioned
{
    /// <summary>Longest text, in characters as a reader counts them.</summary>
    public const int LongestText = 4000;

    public Guid Id { get; init; } = NewId.Next();
    public Guid CallId { get; init; }
    public Guid RoundId { get; init; }
    public Guid SubmissionId { get; init; }

    /// <summary>Whose review the author wrote of it; null for those who run the call.</summary>
    public Guid? ReviewId { get; init; }

    public Guid? PersonId { get; init; }

    /// <summary>What is said; empty once it is withdrawn.</summary>
    public string Text { get; set; } = "";

    public Instant At { get; init; }
    public Instant? WithdrawnAt { get; set; }

    /// <summary>When the others were told that it is there; null until the night.</summary>
    public Instant? ToldAt { get; set; }

    public int Version { get; set; }
}

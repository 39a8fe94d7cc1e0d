namespace Serai.Features.Programmes.Attending;

/// <summary>That somebody decided by hand whether a participant has completed, and when; why stands with the participant and in the step.</summary>
public sealed class CompletionDecision
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid EditionId { get; init; }
    public Guid KeeperId { get; set; }
    public Guid ParticipantId { get; init; }

    /// <summary>What was decided; null where it was left to the rule again.</summary>
    public bool? HasCompleted { get; init; }

    public Guid? PersonId { get; init; }
    public Instant At { get; init; }
}

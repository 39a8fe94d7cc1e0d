using Serai.Platform.History;

namespace Serai.Features.Calls.Deciding;

public enum DecisionOutcome
{
    Accepted,

    /// <summary>Moves up when a place becomes free.</summary>
    Reserve,
    Declined,
}

/// <summary>Why a place, or one on the reserve, is held no more.</summary>
public enum GivenUpWhy
{
    Declined,
    NotConfirmed,
    Withdrawn,
}

/// <summary>What is decided about a submission: first proposed, which only those who run the call read, then told.</summary>
public sealed class CallDecision : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid CallId { get; init; }
    public Guid SubmissionId { get; init; }
    public Guid KeeperId { get; set; }

    /// <summary>More is better; null where nobody gave one.</summary>
    public decimal? Score { get; set; }

    /// <summary>Null while nothing is proposed.</summary>
    public DecisionOutcome? Outcome { get; set; }

    /// <summary>Why, for those who run the call; it is not mailed.</summary>
    public string? Reason { get; set; }

    /// <summary>The order on the reserve; it stays for whoever moved up.</summary>
    public int? ReservePlace { get; set; }

    public Instant? ProposedAt { get; set; }
    public Guid? ProposedById { get; set; }
    public Instant? ToldAt { get; set; }

    /// <summary>Until when the place has to be confirmed; null without a limit.</summary>
    public Instant? ConfirmBy { get; set; }

    public Instant? ConfirmedAt { get; set; }
    public Instant? GivenUpAt { get; set; }
    public GivenUpWhy? GivenUpWhy { get; set; }
    public Instant? MovedUpAt { get; set; }
    public int Version { get; set; }

    /// <summary>Whether it counts as one of the places.</summary>
    public bool HoldsPlace => Outcome == DecisionOutcome.Accepted && ToldAt is not null && GivenUpAt is null;

    /// <summary>Whether it can move up.</summary>
    public bool Waits => Outcome == DecisionOutcome.Reserve && ToldAt is not null && GivenUpAt is null;
}

/// <summary>The secret address of somebody who was told that they have a place, or one on the reserve.</summary>
public sealed class PlaceKey
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid DecisionId { get; init; }

    /// <summary>What is stored of the secret.</summary>
    public byte[] Hash { get; init; } = [];

    public Instant At { get; init; }
}

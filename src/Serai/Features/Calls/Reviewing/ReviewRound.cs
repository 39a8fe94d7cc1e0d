using Serai.Platform.History;

namespace Serai.Features.Calls.Reviewing;

/// <summary>What reviewers learn of who submitted.</summary>
public enum Anonymity
{
    /// <summary>They read whatever the form lets reviewers read, and who submitted.</summary>
    Open,

    /// <summary>They learn no name, address, organization or name of a file, nor any other answer about a person.</summary>
    Blind,
}

/// <summary>What a reviewer sees of what others wrote of the same submission; never who they are.</summary>
public enum OthersReviews
{
    Never,
    AfterOwn,
    Always,
}

/// <summary>Whether those who review a submission talk about it with each other and with those who run the call.</summary>
public enum DiscussionRule
{
    Off,

    /// <summary>Each from when their own review is given: nobody is led before they judged.</summary>
    AfterOwn,
}

/// <summary>How the totals of several reviews become one figure.</summary>
public enum Middle
{
    Mean,
    Median,
}

/// <summary>A round in which the submissions of a call are reviewed.</summary>
public sealed class ReviewRound : IVersioned
{
    /// <summary>Most reviewers that each submission gets.</summary>
    public const int MostEach = 20;

    /// <summary>Most days after the deadline in which late reviews are taken.</summary>
    public const int MostLateDays = 60;

    public Guid Id { get; init; } = NewId.Next();
    public Guid CallId { get; init; }
    public Guid KeeperId { get; set; }

    /// <summary>Its number in the call, from 1.</summary>
    public int Number { get; init; }

    public string Name { get; set; } = "";

    /// <summary>On the clocks of the call's zone, as ISO 8601 to the minute; null for from now on and without an end.</summary>
    public string? OpensLocal { get; set; }
    public string? ClosesLocal { get; set; }
    public Instant? Opens { get; set; }
    public Instant? Closes { get; set; }

    /// <summary>For how many days after the deadline reviews are still taken; they are shown as late.</summary>
    public int LateDays { get; set; }

    /// <summary>As <see cref="Criteria"/> writes them.</summary>
    public string Criteria { get; set; } = "[]";

    /// <summary>How many reviewers each submission gets.</summary>
    public int Each { get; set; } = 2;

    public Middle Middle { get; set; }
    public Anonymity Anonymity { get; set; }
    public OthersReviews Others { get; set; }
    public DiscussionRule Discussion { get; set; }

    /// <summary>Whether a reviewer may hand a review over to another reviewer of the call.</summary>
    public bool Delegates { get; set; }

    /// <summary>Whether also to somebody new, who is invited as a reviewer by it.</summary>
    public bool DelegatesToNew { get; set; }

    /// <summary>Whether whoever holds a role at a parent or child of the submission's organization is in conflict too.</summary>
    public bool KinConflict { get; set; }

    /// <summary>The field of the form whose options are the topics by which reviewers are found; null for none.</summary>
    public string? TopicField { get; set; }

    /// <summary>When reviewers were last asked.</summary>
    public Instant? AssignedAt { get; set; }

    public int Version { get; set; }

    /// <summary>Until when reviews are taken, late ones too; null without an end.</summary>
    public Instant? TakesUntil => Closes is { } closes ? closes + Duration.FromDays(LateDays) : null;

    public bool IsOpenAt(Instant now) => !(Opens > now) && !(now >= TakesUntil);

    /// <summary>Whether what comes at an instant is late; nothing is in a round without a deadline.</summary>
    public bool IsLateAt(Instant at) => at >= Closes;
}

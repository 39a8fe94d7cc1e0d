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

    /// <summary>As <see cref="Criteria"/> writes them.</summary>
    public string Criteria { get; set; } = "[]";

    /// <summary>How many reviewers each submission gets.</summary>
    public int Each { get; set; } = 2;

    public Middle Middle { get; set; }
    public Anonymity Anonymity { get; set; }
    public OthersReviews Others { get; set; }

    /// <summary>Whether whoever holds a role at a parent or child of the submission's organization is in conflict too.</summary>
    public bool KinConflict { get; set; }

    /// <summary>The field of the form whose options are the topics by which reviewers are found; null for none.</summary>
    public string? TopicField { get; set; }

    /// <summary>When reviewers were last asked.</summary>
    public Instant? AssignedAt { get; set; }

    public int Version { get; set; }

    public bool IsOpenAt(Instant now) => !(Opens > now) && !(now >= Closes);
}

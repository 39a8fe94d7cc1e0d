using Serai.Platform.Jobs;

namespace Serai.Features.Certificates.Runs;

/// <summary>
/// Certificates that are issued and printed in the background, to many at once. What is done is in its items, each whole: cut off at any moment it goes on where
/// it was.
/// </summary>
public sealed class CertificateRun : IWork
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid KeeperId { get; set; }

    /// <summary>What they are of: which kind of thing, and which one.</summary>
    public string ForKind { get; init; } = "";
    public Guid ForId { get; init; }

    public Guid TemplateId { get; init; }

    /// <summary>The template's design when the run began: what it issued is printed so for ever. Null of a run from before this was kept.</summary>
    public string? Design { get; init; }

    /// <summary>Who began it.</summary>
    public Guid? PersonId { get; init; }

    public Instant StartedAt { get; init; }

    /// <summary>When somebody stopped it; it can go on.</summary>
    public Instant? StoppedAt { get; set; }

    /// <summary>When all was done that could be done.</summary>
    public Instant? FinishedAt { get; set; }

    /// <summary>Why not all are printed: the name of a trouble; null where they are.</summary>
    public string? NotPrinted { get; set; }

    public Instant? Due { get; set; }
    public Guid? Lease { get; set; }
    public int Attempts { get; set; }
    public string? Problem { get; set; }
}

/// <summary>How far a run is with one holder.</summary>
public enum RunItemState
{
    Waiting,
    Issued,

    /// <summary>There was a certificate already, from an earlier run.</summary>
    Had,

    /// <summary>None could be issued, for the reason that stands with it.</summary>
    Refused,
}

/// <summary>One holder of a run. It names nobody: who it is the thing knows that is certified.</summary>
public sealed class CertificateRunItem : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid RunId { get; init; }

    /// <summary>Its place in the run, from 1.</summary>
    public int Number { get; init; }

    public Guid HolderRef { get; init; }
    public RunItemState State { get; set; }
    public Guid? CertificateId { get; set; }

    /// <summary>Why none was issued, or what is amiss although it was: which sentence.</summary>
    public string? Problem { get; set; }

    /// <summary>What the sentence speaks of.</summary>
    public string? About { get; set; }

    public int Version { get; set; }
}

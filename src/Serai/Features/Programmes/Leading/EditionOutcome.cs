using Serai.Platform.History;

namespace Serai.Features.Programmes.Leading;

/// <summary>What sort of thing came of an edition.</summary>
public enum OutcomeKind
{
    Publication,
    Project,
    Agreement,
    Exchange,
    Other,
}

/// <summary>Something that came of an edition: a paper, a project, a new agreement. Everybody reads it.</summary>
public sealed class EditionOutcome : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid EditionId { get; init; }

    /// <summary>The keeper of its programme.</summary>
    public Guid KeeperId { get; set; }

    public OutcomeKind Kind { get; set; }
    public string Title { get; set; } = "";
    public EdtfDate? Date { get; set; }

    /// <summary>Where it is read, on the web.</summary>
    public string? Address { get; set; }

    /// <summary>Who says so.</summary>
    public Guid? SourceId { get; set; }

    public int Version { get; set; }
}

namespace Serai.Features.Cosigning.Protocol;

/// <summary>Where an agreement stands between two sites.</summary>
public enum CosignStage
{
    /// <summary>Nothing was sent.</summary>
    Draft,
    Proposed,
    Countered,
    ApprovedByOne,

    /// <summary>Both have approved the same document; nobody has signed it.</summary>
    Approved,
    SignedByOne,
    InForce,

    /// <summary>Another document is on the table; the one that was signed stays in force.</summary>
    Amending,

    /// <summary>Notice was given; it is in force until its last day.</summary>
    Terminating,
    Terminated,
}

/// <summary>What follows from the messages that two sites have sent each other: the same for both as soon as they have the same ones, in whatever order those came.</summary>
public sealed record Standing
{
    public static readonly Standing Nothing = new();

    /// <summary>The offers that both have signed, in their order: the last one is in force.</summary>
    public IReadOnlyList<Told> Agreed { get; init; } = [];

    /// <summary>The offer on the table; null where none is.</summary>
    public Told? Table { get; init; }

    /// <summary>The ends that have approved what is on the table.</summary>
    public IReadOnlyList<string> ApprovedBy { get; init; } = [];

    /// <summary>The ends that have signed what is on the table.</summary>
    public IReadOnlyList<string> SignedBy { get; init; } = [];

    /// <summary>The notices that were given of the document in force.</summary>
    public IReadOnlyList<Told> Notices { get; init; } = [];

    /// <summary>The last day of the document in force; null where no notice ends it.</summary>
    public LocalDate? LastDay { get; init; }

    public Told? InForce => Agreed.Count == 0 ? null : Agreed[^1];

    /// <summary>The stage of a day.</summary>
    public CosignStage StageOn(LocalDate day) =>
        LastDay < day ? CosignStage.Terminated
        : InForce is not null && Table is not null ? CosignStage.Amending
        : LastDay is not null ? CosignStage.Terminating
        : InForce is not null ? CosignStage.InForce
        : TableStage ?? CosignStage.Draft;

    /// <summary>How far the document on the table has come; null where none is.</summary>
    public CosignStage? TableStage => Table is null ? null
        : SignedBy.Count > 0 ? CosignStage.SignedByOne
        : ApprovedBy.Count > 1 ? CosignStage.Approved
        : ApprovedBy.Count > 0 ? CosignStage.ApprovedByOne
        : Table.Type == MessageType.Counter ? CosignStage.Countered
        : CosignStage.Proposed;
}

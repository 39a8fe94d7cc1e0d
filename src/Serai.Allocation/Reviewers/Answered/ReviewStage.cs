namespace Serai.Allocation;

/// <summary>How far the search for an assignment is, in the order of the stages.</summary>
public enum ReviewStage
{
    /// <summary>What was told is read.</summary>
    Reading,

    /// <summary>It is seen whether there is an assignment at all.</summary>
    Feasibility,

    /// <summary>The one that changes fewest existing pairs is sought; passed over where there are none.</summary>
    Existing,

    /// <summary>The best is sought.</summary>
    Worth,

    /// <summary>One of the best is chosen.</summary>
    Ties,

    /// <summary>The reasons are told, or why there is no assignment.</summary>
    Reasons,
}

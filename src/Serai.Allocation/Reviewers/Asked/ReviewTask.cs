namespace Serai.Allocation;

/// <summary>Who may review what, and what is wished. Submissions and reviewers are known by their places in the lists.</summary>
public sealed record ReviewTask
{
    /// <summary>How many reviewers each submission needs, kept ones included.</summary>
    public required IReadOnlyList<int> Needs { get; init; }

    /// <summary>How much each reviewer takes.</summary>
    public required IReadOnlyList<ReviewerLimit> Reviewers { get; init; }

    /// <summary>What is known of pairs, each at most once, in any order. Of a pair that is not listed nothing is known: no expertise, no bid.</summary>
    public IReadOnlyList<ReviewCandidate> Candidates { get; init; } = [];

    /// <summary>Whether only pairs in <see cref="Candidates"/> may come about; otherwise every pair may that is not in conflict or declined.</summary>
    public bool OnlyCandidates { get; init; }

    /// <summary>Pairs that may never be. One may be named several times.</summary>
    public IReadOnlyList<ReviewPair> Conflicts { get; init; } = [];

    /// <summary>Pairs that were declined and are not asked for again. One may be named several times.</summary>
    public IReadOnlyList<ReviewPair> Declined { get; init; } = [];

    /// <summary>
    /// Pairs that stay whatever happens, say since the review has begun. They count towards what the submission needs and what the reviewer takes, and stay
    /// even where they exceed it.
    /// </summary>
    public IReadOnlyList<ReviewPair> Kept { get; init; } = [];

    /// <summary>
    /// Pairs of the assignment that is to be repaired: as few of them as can be are given up, and only then the best is sought. None for a new assignment.
    /// A pair may be among the kept too.
    /// </summary>
    public IReadOnlyList<ReviewPair> Existing { get; init; } = [];

    /// <summary>What counts how much.</summary>
    public ReviewWeights Weights { get; init; } = new();

    /// <summary>What decides between assignments that are equally good.</summary>
    public int Seed { get; init; }

    /// <summary>How many reviews a new reviewer would take, where it is asked how many more are needed; null for the median of the limits, at least 1.</summary>
    public int? NewReviewerTakes { get; init; }
}

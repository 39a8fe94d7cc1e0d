namespace Serai.Allocation;

/// <summary>What came of a task.</summary>
public abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    /// <summary>There is an assignment, and none is better.</summary>
    public sealed record Assigned(ReviewAssignment Assignment) : ReviewOutcome;

    /// <summary>There is none.</summary>
    public sealed record Impossible(ReviewShortfall Shortfall) : ReviewOutcome;
}

/// <summary>Who reviews what.</summary>
/// <param name="Reviews">The pairs, kept ones too, by submission and then by reviewer.</param>
/// <param name="Worth">What the pairs are worth together, in points of <see cref="ReviewWeights"/>.</param>
/// <param name="LoadCost">What their spread costs, in the same points; what is best is Worth less this.</param>
/// <param name="Loads">How many reviews each reviewer has, those elsewhere included.</param>
/// <param name="Gone">Existing pairs that were given up, by submission and then by reviewer.</param>
/// <param name="Came">Where there were existing pairs: those that are new, in the same order.</param>
public sealed record ReviewAssignment(
    IReadOnlyList<AssignedReview> Reviews, double Worth, double LoadCost, IReadOnlyList<int> Loads, IReadOnlyList<GoneReview> Gone, IReadOnlyList<CameReview> Came);

/// <summary>A pair and what speaks for it.</summary>
/// <param name="Submission">The submission's place in the task.</param>
/// <param name="Reviewer">The reviewer's place in the task.</param>
/// <param name="Expertise">How well the reviewer knows the matter, 0 to 100; 0 where nothing is known.</param>
/// <param name="Bid">What the reviewer said.</param>
/// <param name="Worth">What the pair is worth, in points of <see cref="ReviewWeights"/>.</param>
/// <param name="Kept">Whether it is one that had to stay.</param>
/// <param name="Better">Those who would have been worth more for this submission and do not review it.</param>
public sealed record AssignedReview(int Submission, int Reviewer, double Expertise, ReviewBid Bid, double Worth, bool Kept, BetterReviewers Better);

/// <summary>How many reviewers would have been worth more than the one chosen, and why they were not.</summary>
/// <param name="Conflict">They are in conflict.</param>
/// <param name="Declined">They declined; those in conflict are not counted again.</param>
/// <param name="Full">They may review it, and have as many reviews as they take.</param>
/// <param name="Spared">They could take more: load is spread, or as few existing pairs as can be were to change.</param>
public sealed record BetterReviewers(int Conflict, int Declined, int Full, int Spared);

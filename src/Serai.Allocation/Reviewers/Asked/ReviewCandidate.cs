namespace Serai.Allocation;

/// <summary>What is known of a reviewer for a submission.</summary>
/// <param name="Submission">The submission's place in <see cref="ReviewTask.Needs"/>.</param>
/// <param name="Reviewer">The reviewer's place in <see cref="ReviewTask.Reviewers"/>.</param>
/// <param name="Expertise">How well the reviewer knows the matter, 0 to 100.</param>
/// <param name="Bid">What the reviewer said.</param>
public readonly record struct ReviewCandidate(int Submission, int Reviewer, double Expertise, ReviewBid Bid = ReviewBid.None);

/// <summary>A submission and one who reviews it.</summary>
/// <param name="Submission">The submission's place in <see cref="ReviewTask.Needs"/>.</param>
/// <param name="Reviewer">The reviewer's place in <see cref="ReviewTask.Reviewers"/>.</param>
public readonly record struct ReviewPair(int Submission, int Reviewer);

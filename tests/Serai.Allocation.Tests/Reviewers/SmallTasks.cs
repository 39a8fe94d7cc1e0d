using CsCheck;

namespace Serai.Allocation.Tests.Reviewers;

/// <summary>Tasks small enough to try every assignment, with many ties.</summary>
internal static class SmallTasks
{
    private static readonly Gen<ReviewCandidate> Candidate =
        Gen.Select(Gen.Int[0, 4], Gen.Enum<ReviewBid>(), (expertise, bid) => new ReviewCandidate(0, 0, expertise * 25, bid));

    private static readonly Gen<ReviewWeights> Weights = OneOf<ReviewWeights>(new(), new(3, 0.1), new(EvenLoad: 30), new(0, 1, 7), new(0, 0));

    /// <summary>With needs and limits of which most cannot be met.</summary>
    public static readonly Gen<ReviewTask> Scarce = Of(mostNeeded: 3, leastTaken: 0);

    /// <summary>With needs and limits of which most can.</summary>
    public static readonly Gen<ReviewTask> Any = Of(mostNeeded: 2, leastTaken: 1);

    /// <summary>With existing pairs, of which some can no longer be.</summary>
    public static readonly Gen<ReviewTask> Repairs = Gen.Select(Any, Gen.Int[0, 2].Array[16]).Select((task, existing) => task with
    {
        Existing = [.. Where(existing, task.Reviewers.Count, x => x == 0).Where(p => p.Submission < task.Needs.Count)],
    });

    private static Gen<ReviewTask> Of(int mostNeeded, int leastTaken) => Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4], Gen.Int[0, 1_000_000], Weights, Gen.Bool).SelectMany((submissions, reviewers, seed, weights, only) =>
    {
        var size = submissions * reviewers;
        return Gen.Select(Gen.Int[0, mostNeeded].Array[submissions], Gen.Select(Gen.Int[leastTaken, 4], Gen.Int[0, 1]).Array[reviewers], Candidate.Array[size], Gen.Int[0, 9].Array[size], Gen.Int[0, 19].Array[size],
            (needs, limits, known, listed, facts) => new ReviewTask
            {
                Needs = needs,
                Reviewers = [.. limits.Select(l => new ReviewerLimit(l.Item1, l.Item2))],
                Candidates = [.. Where(listed, reviewers, x => x < 7).Select(p => known[(p.Submission * reviewers) + p.Reviewer] with { Submission = p.Submission, Reviewer = p.Reviewer })],
                Conflicts = Where(facts, reviewers, x => x is 0 or 1),
                Declined = Where(facts, reviewers, x => x is 2 or 1),
                Kept = Where(facts, reviewers, x => x is 3),
                OnlyCandidates = only,
                Weights = weights,
                Seed = seed,
            });
    });

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static ReviewPair[] Where(int[] numbers, int reviewers, Func<int, bool> holds) =>
        [.. numbers.Index().Where(n => holds(n.Item)).Select(n => new ReviewPair(n.Index / reviewers, n.Index % reviewers))];
}

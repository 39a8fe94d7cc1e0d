namespace Serai.Allocation.Tests.Reviewers;

/// <summary>Tasks too large to try every assignment, of which the same seed makes the same.</summary>
internal static class Conferences
{
    /// <param name="submissions">How many submissions there are.</param>
    /// <param name="reviewers">How many reviewers.</param>
    /// <param name="seed">What it is made from.</param>
    /// <param name="steps">How many different values expertise has: the fewer, the more is equally good.</param>
    /// <param name="spare">How many reviews can be taken for each that is needed; near 1 there are few assignments.</param>
    public static ReviewTask Of(int submissions, int reviewers, int seed, int steps = 100, double spare = 1.2)
    {
        var random = new Random(seed);
        var (candidates, conflicts) = (new List<ReviewCandidate>(), new List<ReviewPair>());
        var known = Enumerable.Range(0, reviewers).Select(_ => random.NextDouble()).ToArray();
        for (var s = 0; s < submissions; s++)
            for (var r = 0; r < reviewers; r++)
            {
                // Some reviewers are good for everything, so that all want the same ones.
                if (random.Next(10) < 8)
                    candidates.Add(new(s, r, Math.Round(known[r] * random.NextDouble() * steps) * 100 / steps, random.Next(20) == 0 ? (ReviewBid)random.Next(4) : ReviewBid.None));
                if (random.Next(12) == 0)
                    conflicts.Add(new(s, r));
            }
        var limits = new int[reviewers];
        for (var i = 0; i < submissions * 3 * spare; i++)
            limits[random.Next(reviewers)]++;
        return new()
        {
            Needs = [.. Enumerable.Repeat(3, submissions)],
            Reviewers = [.. limits.Select(l => new ReviewerLimit(l))],
            Candidates = candidates,
            Conflicts = conflicts,
            Seed = seed,
        };
    }

    /// <summary>The task with the assignment that was found as existing, of which some pairs were declined and one reviewer left.</summary>
    public static ReviewTask Disturbed(ReviewTask task, ReviewAssignment found, int declined, int left)
    {
        var pairs = Pairs(found);
        var random = new Random(declined);
        return task with
        {
            Existing = pairs,
            Declined = [.. Enumerable.Range(0, declined).Select(_ => pairs[random.Next(pairs.Count)])],
            Reviewers = [.. task.Reviewers.Select((l, r) => r < left ? l with { Most = 0 } : l with { Most = l.Most + 1 })],
        };
    }

    public static List<ReviewPair> Pairs(ReviewAssignment found) => [.. found.Reviews.Select(r => new ReviewPair(r.Submission, r.Reviewer))];

    public static ReviewAssignment Found(ReviewTask task) => Assert.IsType<ReviewOutcome.Assigned>(ReviewerAssignment.Find(task)).Assignment;
}

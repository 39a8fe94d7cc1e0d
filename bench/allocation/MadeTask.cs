namespace Serai.Allocation.Bench;

/// <summary>
/// A made conference: submissions and reviewers have topics; expertise is what they share, in whole numbers, so that much is equally good. Each reviewer bids for
/// some submissions near to them, and about one pair of fifty is in conflict.
/// </summary>
internal static class MadeTask
{
    private const int Topics = 12;

    public static ReviewTask Of(int submissions, int reviewers, int needs, int seed, double evenLoad = 0)
    {
        var random = new Random(seed);
        var (papers, people) = (Vectors(random, submissions), Vectors(random, reviewers));
        var (candidates, conflicts) = (new List<ReviewCandidate>(submissions * reviewers), new List<ReviewPair>());
        for (var s = 0; s < submissions; s++)
            for (var r = 0; r < reviewers; r++)
            {
                var expertise = Math.Round(100 * Shared(papers[s], people[r]));
                var bid = random.Next(100) < 5 ? expertise > 60 ? ReviewBid.Wants : (ReviewBid)random.Next(4) : ReviewBid.None;
                candidates.Add(new(s, r, expertise, bid));
                if (random.Next(50) == 0)
                    conflicts.Add(new(s, r));
            }
        var most = (submissions * needs * 5 / 4 / reviewers) + 1;
        return new()
        {
            Needs = [.. Enumerable.Repeat(needs, submissions)],
            Reviewers = [.. Enumerable.Range(0, reviewers).Select(_ => new ReviewerLimit(random.Next(most - 2, most + 3)))],
            Candidates = candidates,
            Conflicts = conflicts,
            Weights = new(EvenLoad: evenLoad),
            Seed = seed,
        };
    }

    /// <summary>Some reviewers are good for everything, so that all want the same ones, and there are hardly more places than reviews.</summary>
    public static ReviewTask Scarce() => Contested(1.02, (good, random) => Math.Round(good * random.NextDouble() * 4) * 25);

    /// <summary>All value the reviewers nearly alike, and every place is needed: the hardest kind that was found.</summary>
    public static ReviewTask Alike() => Contested(1, (good, random) => Math.Round((90 * good) + (10 * random.NextDouble())));

    private static ReviewTask Contested(double places, Func<double, Random, double> expertise)
    {
        const int Submissions = 2000;
        const int Reviewers = 1000;
        var random = new Random(1);
        var good = Enumerable.Range(0, Reviewers).Select(_ => random.NextDouble()).ToArray();
        var limits = new int[Reviewers];
        for (var i = 0; i < Submissions * 3 * places; i++)
            limits[random.Next(Reviewers)]++;
        return new()
        {
            Needs = [.. Enumerable.Repeat(3, Submissions)],
            Reviewers = [.. limits.Select(l => new ReviewerLimit(l))],
            Candidates = [.. Enumerable.Range(0, Submissions * Reviewers).Select(i => new ReviewCandidate(i / Reviewers, i % Reviewers, expertise(good[i % Reviewers], random)))],
        };
    }

    /// <summary>The task with limits that are too low together by so many.</summary>
    public static ReviewTask Short(ReviewTask task, int missing)
    {
        var limits = task.Reviewers.ToArray();
        for (int over = limits.Sum(l => l.Most) - task.Needs.Sum() + missing, r = 0; over > 0; r = (r + 1) % limits.Length)
            if (limits[r].Most > 0)
                (limits[r], over) = (limits[r] with { Most = limits[r].Most - 1 }, over - 1);
        return task with { Reviewers = limits };
    }

    private static double[][] Vectors(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        // A few topics each, some of which are in fashion.
        var vector = new double[Topics];
        for (var i = 0; i < 3; i++)
            vector[(int)(Topics * random.NextDouble() * random.NextDouble())] += random.NextDouble();
        var length = Math.Sqrt(vector.Sum(x => x * x));
        return vector.Select(x => x / length).ToArray();
    })];

    private static double Shared(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
            sum += one[i] * other[i];
        return Math.Min(1, sum);
    }
}

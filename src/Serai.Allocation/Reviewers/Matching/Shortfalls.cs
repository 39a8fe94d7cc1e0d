namespace Serai.Allocation;

/// <summary>Why there is no assignment, and what would do.</summary>
internal sealed class Shortfalls(ReviewTask task, PairTable table, KeptReviews kept, ReviewMatching matching, CancellationToken cancel)
{
    public ReviewShortfall Tell()
    {
        // The other ways go on from the matching and change it.
        var (missing, shortages, giveUp) = (matching.Missing, Groups(), GiveUp());
        var recruit = Recruit(missing);
        return new(missing, shortages, Lift(), giveUp, recruit);
    }

    private List<FewerReviews> GiveUp() =>
        [.. matching.Needs.Select((n, s) => new FewerReviews(s, n - matching.Got[s])).Where(f => f.By > 0)];

    private int[] Others(bool[] full) => [.. Enumerable.Range(0, table.Submissions)
        .Select(s => Enumerable.Range(0, table.Reviewers).Count(r => !full[r] && matching.IsOpen(s, r)))];

    /// <summary>The least cut nearest to the submissions, in parts that share no full reviewer.</summary>
    private List<ReviewShortage> Groups()
    {
        var cut = new MatchingPass(matching, s => matching.Got[s] < matching.Needs[s]);
        cut.Run();
        var others = Others(cut.Reviewers);
        var (submissions, full) = (Places(cut.Submissions), Places(cut.Reviewers));
        var groups = new List<ReviewShortage>();
        while (submissions.Count > 0)
        {
            cancel.ThrowIfCancellationRequested();
            var (ofGroup, fullOfGroup) = Part(submissions, full);
            submissions.ExceptWith(ofGroup);
            full.ExceptWith(fullOfGroup);
            groups.Add(new(
                [.. ofGroup.Select(s => new ShortSubmission(s, kept.Needs[s], others[s]))],
                [.. fullOfGroup.Select(r => new FullReviewer(r, kept.Room[r]))],
                ofGroup.Sum(s => kept.Needs[s]), fullOfGroup.Sum(r => kept.Room[r]) + ofGroup.Sum(s => others[s])));
        }
        return groups;
    }

    private (SortedSet<int> Submissions, SortedSet<int> Full) Part(SortedSet<int> submissions, SortedSet<int> full)
    {
        var (part, fullOfPart, queue) = (new SortedSet<int> { submissions.Min }, new SortedSet<int>(), new Queue<int>([submissions.Min]));
        while (queue.TryDequeue(out var s))
            foreach (var r in full.Where(r => !fullOfPart.Contains(r) && matching.IsOpen(s, r)).ToList())
            {
                fullOfPart.Add(r);
                foreach (var other in submissions.Where(o => !part.Contains(o) && matching.IsOpen(o, r)).ToList())
                {
                    part.Add(other);
                    queue.Enqueue(other);
                }
            }
        return (part, fullOfPart);
    }

    /// <summary>Lets all that are in the way take one more at a time; who did not need it did not take it.</summary>
    private LiftedLimits Lift()
    {
        var lifted = new int[table.Reviewers];
        while (true)
        {
            var cut = new MatchingPass(matching, s => matching.Got[s] < matching.Needs[s]);
            cut.Run();
            var inTheWay = Places(cut.Reviewers);
            if (inTheWay.Count == 0)
                break;
            foreach (var r in inTheWay)
                matching.Room[r]++;
            matching.Grow(int.MaxValue, kept.Counts, cancel);
            foreach (var r in inTheWay)
                (lifted[r], matching.Room[r]) = (lifted[r] + 1 - matching.Room[r], 0);
        }
        return new([.. lifted.Select((by, r) => new LiftedLimit(r, by)).Where(l => l.By > 0)],
            [.. GiveUp().Select(f => new LackingSubmission(f.Submission, f.By))]);
    }

    /// <summary>Adds new reviewers, at first as many as are needed at the very least, then one by one until there are enough.</summary>
    private MoreReviewers Recruit(int missing)
    {
        var takes = task.NewReviewerTakes ?? Math.Max(1, task.Reviewers.Select(r => r.Most).Order().ElementAtOrDefault(task.Reviewers.Count / 2));
        for (var count = (missing + takes - 1) / takes; ; count++)
        {
            cancel.ThrowIfCancellationRequested();
            var more = new ReviewMatching(table, kept.Needs, [.. kept.Room, .. Enumerable.Repeat(takes, count)]);
            for (var r = 0; r < table.Reviewers; r++)
                foreach (var s in matching.Holds[r])
                    more.TryTake(s, r);
            more.Grow(int.MaxValue, kept.Counts, cancel);
            if (more.Missing == 0)
                return new(count, takes);
        }
    }

    private static SortedSet<int> Places(bool[] which) => [.. which.Index().Where(w => w.Item).Select(w => w.Index)];
}

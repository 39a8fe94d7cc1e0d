namespace Serai.Allocation.Tests.Reviewers;

/// <summary>Tries every assignment of a small task, with nothing of what the library does.</summary>
internal sealed class EveryAssignment
{
    private readonly ReviewTask _task;
    private readonly HashSet<ReviewPair> _kept;
    private readonly List<int>[] _open;

    public EveryAssignment(ReviewTask task)
    {
        (_task, _kept) = (task, [.. task.Kept]);
        var never = task.Conflicts.Concat(task.Declined).ToHashSet();
        var candidates = task.Candidates.Select(c => new ReviewPair(c.Submission, c.Reviewer)).ToHashSet();
        _open = [.. task.Needs.Select((_, s) => Enumerable.Range(0, task.Reviewers.Count).Select(r => new ReviewPair(s, r))
            .Where(p => !never.Contains(p) && !_kept.Contains(p) && (!task.OnlyCandidates || candidates.Contains(p))).Select(p => p.Reviewer).ToList())];
        Needs = [.. task.Needs.Select((n, s) => Math.Max(0, n - _kept.Count(p => p.Submission == s)))];
        Room = [.. task.Reviewers.Select((l, r) => Math.Max(0, l.Most - l.Already - _kept.Count(p => p.Reviewer == r)))];
    }

    /// <summary>What is needed besides what is kept.</summary>
    public int[] Needs { get; }

    /// <summary>What reviewers can take besides.</summary>
    public int[] Room { get; }

    public IReadOnlyList<int> OpenTo(int submission) => _open[submission];

    /// <summary>How many reviews are missing at best if limits held or did not, and how many over limits at least are then needed.</summary>
    public (int Missing, int Over, int Unevenness) Fewest(bool overLimits)
    {
        var best = (int.MaxValue, int.MaxValue, int.MaxValue);
        Each(0, new int[Room.Length], exact: false, overLimits, (chosen, loads) =>
        {
            var over = loads.Select((l, r) => Math.Max(0, l - Room[r])).ToArray();
            var now = (Needs.Sum() - chosen.Count, over.Sum(), over.Sum(o => o * o));
            best = now.CompareTo(best) < 0 ? now : best;
        });
        return best;
    }

    /// <summary>Of those that miss fewest, how evenly reviewers are spread over submissions at best: the least sum of squares.</summary>
    public int FairestSpread()
    {
        var best = (int.MaxValue, int.MaxValue);
        Each(0, new int[Room.Length], exact: false, overLimits: false, (chosen, _) =>
        {
            var now = (-chosen.Count, _task.Needs.Select((_, s) => chosen.Count(p => p.Submission == s) + _kept.Count(p => p.Submission == s)).Sum(x => x * x));
            best = now.CompareTo(best) < 0 ? now : best;
        });
        return best.Item2;
    }

    /// <summary>The fewest existing pairs given up and the most points with that; null where there is no assignment.</summary>
    public (int Gone, double Points)? Best()
    {
        (int Gone, double Points)? best = null;
        Each(0, new int[Room.Length], exact: true, overLimits: false, (chosen, _) =>
        {
            var gone = _task.Existing.Count(p => !chosen.Contains(p) && !_kept.Contains(p));
            var points = PointsOf(chosen.Concat(_kept));
            if (best is not { } b || gone < b.Gone || (gone == b.Gone && points > b.Points))
                best = (gone, points);
        });
        return best;
    }

    public double PointsOf(IEnumerable<ReviewPair> pairs)
    {
        var all = pairs.ToList();
        var known = _task.Candidates.ToDictionary(c => new ReviewPair(c.Submission, c.Reviewer));
        var worth = all.Sum(p => known.TryGetValue(p, out var c) ? (_task.Weights.Expertise * c.Expertise) + (_task.Weights.Bid * ReviewWeights.PointsOf(c.Bid)) : 0);
        var load = _task.Reviewers.Select((l, r) => Enumerable.Range(l.Already, all.Count(p => p.Reviewer == r)).Sum()).Sum();
        return worth - (_task.Weights.EvenLoad * load);
    }

    private void Each(int submission, int[] loads, bool exact, bool overLimits, Action<HashSet<ReviewPair>, int[]> tell, HashSet<ReviewPair>? chosen = null)
    {
        chosen ??= [];
        if (submission == _open.Length)
        {
            tell(chosen, loads);
            return;
        }
        var open = _open[submission];
        for (var mask = 0; mask < 1 << open.Count; mask++)
        {
            var picked = open.Where((_, i) => (mask >> i & 1) == 1).ToList();
            if (picked.Count > Needs[submission] || (exact && picked.Count < Needs[submission]) || (!overLimits && picked.Any(r => loads[r] >= Room[r])))
                continue;
            picked.ForEach(r => { loads[r]++; chosen.Add(new(submission, r)); });
            Each(submission + 1, loads, exact, overLimits, tell, chosen);
            picked.ForEach(r => { loads[r]--; chosen.Remove(new(submission, r)); });
        }
    }
}

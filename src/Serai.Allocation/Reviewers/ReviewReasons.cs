namespace Serai.Allocation;

/// <summary>Tells an assignment with its reasons.</summary>
internal sealed class ReviewReasons(ReviewTask task, PairTable table, OpenReviews open)
{
    private readonly List<ReviewPair> _pairs = [.. open.Decided.Concat(open.Found).Concat(task.Kept).OrderBy(p => p.Submission).ThenBy(p => p.Reviewer)];
    private readonly int[] _loads = [.. task.Reviewers.Select(r => r.Already)];
    private readonly HashSet<int> _taken = [];

    public ReviewAssignment Tell()
    {
        foreach (var pair in _pairs)
        {
            _loads[pair.Reviewer]++;
            _taken.Add(table.At(pair.Submission, pair.Reviewer));
        }
        var known = task.Candidates.Where(c => _taken.Contains(table.At(c.Submission, c.Reviewer))).ToDictionary(c => table.At(c.Submission, c.Reviewer));
        var reviews = _pairs.Select(p => Review(p, known.GetValueOrDefault(table.At(p.Submission, p.Reviewer)))).ToList();
        var gone = task.Existing.Count == 0 ? [] : Gone();
        return new(reviews, reviews.Sum(r => r.Worth), LoadCost(), _loads, gone, task.Existing.Count == 0 ? [] : Came(gone));
    }

    private AssignedReview Review(ReviewPair pair, ReviewCandidate known) => new(
        pair.Submission, pair.Reviewer, known.Expertise, known.Bid, table.Worth[table.At(pair.Submission, pair.Reviewer)] * table.Step,
        (table.Facts[table.At(pair.Submission, pair.Reviewer)] & PairFacts.Kept) != 0, Better(pair));

    private BetterReviewers Better(ReviewPair pair)
    {
        var (conflict, declined, full, spared) = (0, 0, 0, 0);
        var worth = table.Worth[table.At(pair.Submission, pair.Reviewer)];
        for (var r = 0; r < table.Reviewers; r++)
        {
            var at = table.At(pair.Submission, r);
            if (table.Worth[at] <= worth || _taken.Contains(at))
                continue;
            if ((table.Facts[at] & PairFacts.Conflict) != 0)
                conflict++;
            else if ((table.Facts[at] & PairFacts.Declined) != 0)
                declined++;
            else if (!table.IsOpen(at))
                continue;
            else if (_loads[r] >= task.Reviewers[r].Most)
                full++;
            else
                spared++;
        }
        return new(conflict, declined, full, spared);
    }

    // Elsewhere's reviews cost the same whatever is assigned, and are left out.
    private double LoadCost()
    {
        var steps = 0L;
        for (var r = 0; r < _loads.Length; r++)
            for (var load = task.Reviewers[r].Already; load < _loads[r]; load++)
                steps += load;
        return steps * table.LoadStep * table.Step;
    }

    private List<GoneReview> Gone()
    {
        var stayed = task.Existing.Where(p => table.IsOpen(table.At(p.Submission, p.Reviewer)) || _taken.Contains(table.At(p.Submission, p.Reviewer))).ToList();
        var bySubmission = stayed.Concat(task.Kept).Distinct().CountBy(p => p.Submission).ToDictionary();
        var byReviewer = stayed.Concat(task.Kept).Distinct().CountBy(p => p.Reviewer).ToDictionary();
        return [.. task.Existing.Where(p => !_taken.Contains(table.At(p.Submission, p.Reviewer))).OrderBy(p => p.Submission).ThenBy(p => p.Reviewer)
            .Select(p => new GoneReview(p.Submission, p.Reviewer, Cause(table.At(p.Submission, p.Reviewer),
                bySubmission.GetValueOrDefault(p.Submission) > task.Needs[p.Submission],
                byReviewer.GetValueOrDefault(p.Reviewer) + (long)task.Reviewers[p.Reviewer].Already > task.Reviewers[p.Reviewer].Most)))];
    }

    private GoneCause Cause(int at, bool notNeeded, bool overLimit) => table.Facts[at] switch
    {
        var facts when (facts & PairFacts.Declined) != 0 => GoneCause.Declined,
        var facts when (facts & PairFacts.Conflict) != 0 => GoneCause.Conflict,
        _ when !table.IsOpen(at) => GoneCause.NoCandidate,
        _ when notNeeded => GoneCause.NotNeeded,
        _ when overLimit => GoneCause.OverLimit,
        _ => GoneCause.MadeRoom,
    };

    private List<CameReview> Came(List<GoneReview> gone)
    {
        // What a submission no longer needs is not replaced.
        var places = gone.Where(g => g.Cause != GoneCause.NotNeeded).GroupBy(g => g.Submission).ToDictionary(g => g.Key, g => new Queue<GoneReview>(g));
        var existing = task.Existing.Concat(task.Kept).Select(p => table.At(p.Submission, p.Reviewer)).ToHashSet();
        return [.. _pairs.Where(p => !existing.Contains(table.At(p.Submission, p.Reviewer)))
            .Select(p => new CameReview(p.Submission, p.Reviewer, places.TryGetValue(p.Submission, out var left) && left.TryDequeue(out var place) ? place : null))];
    }
}

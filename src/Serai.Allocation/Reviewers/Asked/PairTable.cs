namespace Serai.Allocation;

/// <summary>What is known of a pair besides its worth.</summary>
[Flags]
internal enum PairFacts : byte
{
    None = 0,
    Candidate = 1,
    Conflict = 2,
    Declined = 4,
    Kept = 8,
    Existing = 16,
}

/// <summary>All pairs, also those that nobody listed, in two arrays by submission and reviewer: five bytes a pair. The order of the task's lists is gone.</summary>
internal sealed class PairTable
{
    private readonly bool _onlyCandidates;

    /// <exception cref="ArgumentException">A pair is listed twice, or kept although it may not be.</exception>
    public PairTable(ReviewTask task, CancellationToken cancel)
    {
        (Submissions, Reviewers, _onlyCandidates) = (task.Needs.Count, task.Reviewers.Count, task.OnlyCandidates);
        (Worth, Facts) = (new int[Submissions * Reviewers], new PairFacts[Submissions * Reviewers]);
        Step = task.Weights.Step(task.Reviewers.Select(r => (double)Submissions + Math.Min(r.Already, r.Most)).DefaultIfEmpty().Max());
        LoadStep = (long)Math.Round(task.Weights.EvenLoad / Step);
        for (var i = 0; i < task.Candidates.Count; i++)
        {
            if (i % 65536 == 0)
                cancel.ThrowIfCancellationRequested();
            var candidate = task.Candidates[i];
            Once(PairFacts.Candidate, new(candidate.Submission, candidate.Reviewer), nameof(task.Candidates), i);
            Worth[At(candidate.Submission, candidate.Reviewer)] = (int)Math.Round(
                ((task.Weights.Expertise * candidate.Expertise) + (task.Weights.Bid * ReviewWeights.PointsOf(candidate.Bid))) / Step);
        }
        foreach (var pair in task.Conflicts)
            Facts[At(pair.Submission, pair.Reviewer)] |= PairFacts.Conflict;
        foreach (var pair in task.Declined)
            Facts[At(pair.Submission, pair.Reviewer)] |= PairFacts.Declined;
        for (var i = 0; i < task.Kept.Count; i++)
            Once(PairFacts.Kept, task.Kept[i], nameof(task.Kept), i);
        for (var i = 0; i < task.Existing.Count; i++)
            Once(PairFacts.Existing, task.Existing[i], nameof(task.Existing), i);
    }

    public int Submissions { get; }

    public int Reviewers { get; }

    /// <summary>How many points a step of worth is.</summary>
    public double Step { get; }

    /// <summary>How many steps a review costs for each that its reviewer has before it.</summary>
    public long LoadStep { get; }

    /// <summary>What the pairs are worth, in steps.</summary>
    public int[] Worth { get; }

    public PairFacts[] Facts { get; }

    public int At(int submission, int reviewer) => (submission * Reviewers) + reviewer;

    /// <summary>Whether the pair may come about; it no longer has to where it is kept.</summary>
    public bool IsOpen(int at) => (Facts[at] & (PairFacts.Conflict | PairFacts.Declined | PairFacts.Kept)) == 0
        && (!_onlyCandidates || (Facts[at] & PairFacts.Candidate) != 0);

    private void Once(PairFacts fact, ReviewPair pair, string list, int i)
    {
        ref var facts = ref Facts[At(pair.Submission, pair.Reviewer)];
        if ((facts & fact) != 0)
            throw ReviewTaskChecks.Wrong($"{list}[{i}] is {pair}, which is there before.");
        if (fact == PairFacts.Kept && (facts & (PairFacts.Conflict | PairFacts.Declined)) != 0)
            throw ReviewTaskChecks.Wrong($"{list}[{i}] is {pair}, which is in conflict or was declined.");
        facts |= fact;
    }
}

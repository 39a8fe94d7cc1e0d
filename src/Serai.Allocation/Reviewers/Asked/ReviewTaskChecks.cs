namespace Serai.Allocation;

/// <summary>Whether a task says what can be understood. That it cannot be done is another matter.</summary>
internal static class ReviewTaskChecks
{
    private const int MostAlready = 1_000_000;

    /// <exception cref="ArgumentException">It does not; the message names where.</exception>
    public static void Check(ReviewTask task)
    {
        var (submissions, reviewers) = (task.Needs.Count, task.Reviewers.Count);
        if ((long)submissions * reviewers > Array.MaxLength)
            throw Wrong($"{submissions} submissions and {reviewers} reviewers are more pairs than can be held.");
        for (var s = 0; s < submissions; s++)
            if (task.Needs[s] < 0)
                throw Wrong($"{nameof(task.Needs)}[{s}] is {task.Needs[s]}: no submission needs fewer than 0 reviewers.");
        for (var r = 0; r < reviewers; r++)
            if (task.Reviewers[r] is { Most: < 0 } or { Already: < 0 or > MostAlready })
                throw Wrong($"{nameof(task.Reviewers)}[{r}] is {task.Reviewers[r]}: neither may be below 0, nor Already above {MostAlready}.");
        foreach (var (weight, name) in new[] { (task.Weights.Expertise, "Expertise"), (task.Weights.Bid, "Bid"), (task.Weights.EvenLoad, "EvenLoad") })
            if (!(weight >= 0 && weight <= 1e9))
                throw Wrong(FormattableString.Invariant($"{nameof(task.Weights)}.{name} is {weight}: it must be from 0 to 1e9."));
        if (task.NewReviewerTakes < 1)
            throw Wrong($"{nameof(task.NewReviewerTakes)} is {task.NewReviewerTakes}: a new reviewer takes at least 1.");
        Range(task.Conflicts, nameof(task.Conflicts), task);
        Range(task.Declined, nameof(task.Declined), task);
        Range(task.Kept, nameof(task.Kept), task);
        Range(task.Existing, nameof(task.Existing), task);
        Candidates(task);
    }

    public static ArgumentException Wrong(string message) => new(message, "task");

    private static void Candidates(ReviewTask task)
    {
        for (var i = 0; i < task.Candidates.Count; i++)
        {
            var candidate = task.Candidates[i];
            Pair(new(candidate.Submission, candidate.Reviewer), nameof(task.Candidates), i, task);
            if (!(candidate.Expertise >= 0 && candidate.Expertise <= 100))
                throw Wrong(FormattableString.Invariant($"{nameof(task.Candidates)}[{i}] has expertise {candidate.Expertise}: it must be from 0 to 100."));
            if (candidate.Bid > ReviewBid.RatherNot)
                throw Wrong($"{nameof(task.Candidates)}[{i}] has bid {candidate.Bid}, which is none.");
        }
    }

    private static void Range(IReadOnlyList<ReviewPair> pairs, string list, ReviewTask task)
    {
        for (var i = 0; i < pairs.Count; i++)
            Pair(pairs[i], list, i, task);
    }

    private static void Pair(ReviewPair pair, string list, int i, ReviewTask task)
    {
        if ((uint)pair.Submission >= (uint)task.Needs.Count || (uint)pair.Reviewer >= (uint)task.Reviewers.Count)
            throw Wrong($"{list}[{i}] is {pair}: there are {task.Needs.Count} submissions and {task.Reviewers.Count} reviewers.");
    }
}

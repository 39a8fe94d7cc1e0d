namespace Serai.Features.Calls.Reviewing.Conflicts;

/// <summary>The reviewers and submissions of a call, and which reviewer may not judge which submission.</summary>
public sealed class ConflictTable(IReadOnlyDictionary<Guid, ReviewerFacts> reviewers, IReadOnlyDictionary<Guid, SubmissionFacts> submissions, SharedFacts shared)
{
    private readonly Dictionary<Guid, IReadOnlyList<NamedTogether>> together = [];

    /// <summary>What is submitted now: what is withdrawn is nobody's to judge.</summary>
    public IReadOnlyCollection<Guid> Submissions { get; } = [.. submissions.Keys];

    public IReadOnlyList<Conflict> Of(Guid reviewer, Guid submission)
    {
        if (!reviewers.TryGetValue(reviewer, out var who) || !submissions.TryGetValue(submission, out var what))
            return [];
        if (!together.TryGetValue(reviewer, out var beside))
            together[reviewer] = beside = ConflictRule.Together(who, submissions.Values);
        return ConflictRule.Of(who, what, beside, shared);
    }

    /// <summary>Whether a reviewer may read and judge a submission.</summary>
    public bool IsFree(Guid reviewer, Guid submission) => reviewers.ContainsKey(reviewer) && submissions.ContainsKey(submission) && Of(reviewer, submission).Count == 0;
}

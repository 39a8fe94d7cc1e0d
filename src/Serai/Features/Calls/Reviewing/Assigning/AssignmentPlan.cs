using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Serai.Allocation;
using Serai.Features.Calls.Reviewing.Conflicts;

namespace Serai.Features.Calls.Reviewing.Assigning;

/// <summary>What a submission is called by those who run the call.</summary>
public sealed record PlannedSubmission(Guid Id, int Number, string Title);

/// <summary>Who would review what in a round, or why that cannot be; nothing of it is kept yet.</summary>
/// <param name="Round">The round.</param>
/// <param name="Submissions">By their places in the outcome.</param>
/// <param name="Reviewers">By their places in the outcome.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Existing">The pairs that are there, not declined.</param>
/// <param name="Ended">Reviews that were given, of reviewers found to be in conflict since: they count no more.</param>
/// <param name="Conflicts">Whom a conflict keeps from which submission, and why.</param>
public sealed record AssignmentPlan(
    ReviewRound Round, IReadOnlyList<PlannedSubmission> Submissions, IReadOnlyList<NamedReviewer> Reviewers, ReviewOutcome Outcome, IReadOnlySet<ReviewPair> Existing, IReadOnlyList<Guid> Ended,
    IReadOnlyList<(int Submission, int Reviewer, Conflict Why)> Conflicts)
{
    public ReviewAssignment? Assignment => (Outcome as ReviewOutcome.Assigned)?.Assignment;

    public ReviewShortfall? Shortfall => (Outcome as ReviewOutcome.Impossible)?.Shortfall;

    /// <summary>The pairs that would be asked.</summary>
    public IReadOnlyList<AssignedReview> Asked => [.. Assignment?.Reviews.Where(r => !Existing.Contains(new(r.Submission, r.Reviewer))) ?? []];

    public bool ChangesAnything => Assignment is { } found && (Asked.Count > 0 || found.Gone.Count > 0 || Ended.Count > 0);

    /// <summary>Tells one plan from another: what is confirmed is what was shown.</summary>
    public string Mark
    {
        get
        {
            var all = string.Join('\n', (Assignment?.Reviews ?? []).Select(r => $"{Submissions[r.Submission].Id:N} {Reviewers[r.Reviewer].Reviewer.Id:N}")
                .Concat((Assignment?.Gone ?? []).Select(g => $"-{Submissions[g.Submission].Id:N} {Reviewers[g.Reviewer].Reviewer.Id:N}")).Concat(Ended.Order().Select(e => $"x{e:N}")));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Round.Id:N}\n{all}"))))[..32];
        }
    }
}

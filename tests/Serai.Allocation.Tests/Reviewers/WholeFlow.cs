using Google.OrTools.Graph;

namespace Serai.Allocation.Tests.Reviewers;

/// <summary>The same question to the solver at once: every pair an arc, every further review an arc, and existing pairs worth more than all else.</summary>
internal static class WholeFlow
{
    /// <summary>How many existing pairs stay at best, and the most points with that, in thousandths.</summary>
    public static (long Stay, long Points) Best(ReviewTask task)
    {
        const long Existing = 1_000_000_000_000;
        var (submissions, reviewers) = (task.Needs.Count, task.Reviewers.Count);
        using var solver = new MinCostFlow();
        var never = task.Conflicts.Concat(task.Declined).ToHashSet();
        var existing = task.Existing.ToHashSet();
        var worth = task.Candidates.ToDictionary(c => new ReviewPair(c.Submission, c.Reviewer),
            c => (long)Math.Round(((task.Weights.Expertise * c.Expertise) + (task.Weights.Bid * ReviewWeights.PointsOf(c.Bid))) * 1000));
        for (var s = 0; s < submissions; s++)
            for (var r = 0; r < reviewers; r++)
                if (!never.Contains(new(s, r)))
                    solver.AddArcWithCapacityAndUnitCost(s, submissions + r, 1, -worth.GetValueOrDefault(new(s, r)) - (existing.Contains(new(s, r)) ? Existing : 0));
        for (var r = 0; r < reviewers; r++)
            for (var load = 0; load < task.Reviewers[r].Most; load++)
                solver.AddArcWithCapacityAndUnitCost(submissions + r, submissions + reviewers, 1, (long)Math.Round(task.Weights.EvenLoad * 1000) * load);
        for (var s = 0; s < submissions; s++)
            solver.SetNodeSupply(s, task.Needs[s]);
        solver.SetNodeSupply(submissions + reviewers, -task.Needs.Sum());
        Assert.Equal(MinCostFlowBase.Status.OPTIMAL, solver.Solve());
        var best = -solver.OptimalCost();
        var stay = (best + (Existing / 2)) / Existing;
        return (stay, best - (stay * Existing));
    }
}

using Google.OrTools.Graph;

namespace Serai.Allocation.Bench;

/// <summary>The peer: the same task to the same solver at once, every pair an arc, without ties by a seed, reasons or repair.</summary>
internal static class WholeFlow
{
    /// <summary>The most points.</summary>
    public static double Best(ReviewTask task)
    {
        using var solver = new MinCostFlow(task.Needs.Count + task.Reviewers.Count + 1, task.Candidates.Count + task.Reviewers.Count);
        var (submissions, sink) = (task.Needs.Count, task.Needs.Count + task.Reviewers.Count);
        var never = task.Conflicts.ToHashSet();
        foreach (var c in task.Candidates)
            if (!never.Contains(new(c.Submission, c.Reviewer)))
                solver.AddArcWithCapacityAndUnitCost(c.Submission, submissions + c.Reviewer, 1, -(long)Math.Round(c.Expertise + ReviewWeights.PointsOf(c.Bid)));
        for (var r = 0; r < task.Reviewers.Count; r++)
            solver.AddArcWithCapacityAndUnitCost(submissions + r, sink, task.Reviewers[r].Most, 0);
        for (var s = 0; s < submissions; s++)
            solver.SetNodeSupply(s, task.Needs[s]);
        solver.SetNodeSupply(sink, -task.Needs.Sum());
        if (solver.Solve() != MinCostFlowBase.Status.OPTIMAL)
            throw new InvalidOperationException("There is no assignment.");
        return -solver.OptimalCost();
    }
}

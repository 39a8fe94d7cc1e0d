using CsCheck;

namespace Serai.Allocation.Tests.Reviewers;

public sealed class BestAssignmentTests
{
    [Fact]
    public void No_assignment_is_better_and_where_none_is_found_there_is_none() => Compare(SmallTasks.Any, "0N0XIzNsQ0O2");

    [Fact]
    public void No_repair_changes_less_and_none_that_changes_as_little_is_better() => Compare(SmallTasks.Repairs, "0N0XIzNsQ0O3");

    [Fact]
    public void Every_submission_has_what_it_needs_and_nobody_more_than_they_take() => SmallTasks.Repairs.Sample(task =>
    {
        if (ReviewerAssignment.Find(task) is not ReviewOutcome.Assigned { Assignment: var found })
            return;
        var pairs = found.Reviews.Select(r => new ReviewPair(r.Submission, r.Reviewer)).ToList();
        Assert.Equal(pairs, pairs.Distinct().OrderBy(p => p.Submission).ThenBy(p => p.Reviewer));
        Assert.Empty(pairs.Intersect(task.Conflicts.Concat(task.Declined)));
        Assert.Empty(task.Kept.Except(pairs));
        Assert.Equal(task.Kept.Order(Pairs), found.Reviews.Where(r => r.Kept).Select(r => new ReviewPair(r.Submission, r.Reviewer)).Order(Pairs));
        if (task.OnlyCandidates)
            Assert.Empty(pairs.Except(task.Candidates.Select(c => new ReviewPair(c.Submission, c.Reviewer))).Except(task.Kept));
        for (var s = 0; s < task.Needs.Count; s++)
            Assert.Equal(Math.Max(task.Needs[s], task.Kept.Count(p => p.Submission == s)), pairs.Count(p => p.Submission == s));
        for (var r = 0; r < task.Reviewers.Count; r++)
        {
            Assert.Equal(task.Reviewers[r].Already + pairs.Count(p => p.Reviewer == r), found.Loads[r]);
            Assert.True(found.Loads[r] <= Math.Max(task.Reviewers[r].Most, task.Reviewers[r].Already + task.Kept.Count(p => p.Reviewer == r)));
        }
    }, seed: "0N0XIzNsQ0O4", iter: 400, threads: 1);

    private static readonly Comparer<ReviewPair> Pairs = Comparer<ReviewPair>.Create((a, b) => (a.Submission, a.Reviewer).CompareTo((b.Submission, b.Reviewer)));

    private static void Compare(Gen<ReviewTask> tasks, string seed)
    {
        var met = 0;
        tasks.Sample(task => met += Compare(task) ? 1 : 0, seed: seed, iter: 600, threads: 1);
        Assert.InRange(met, 250, 550);
    }

    // Whether there is an assignment.
    private static bool Compare(ReviewTask task)
    {
        var every = new EveryAssignment(task);
        var best = every.Best();
        if (ReviewerAssignment.Find(task) is not ReviewOutcome.Assigned { Assignment: var found })
        {
            Assert.Null(best);
            return false;
        }
        Assert.NotNull(best);
        Assert.Equal(best.Value.Gone, found.Gone.Count);
        Assert.Equal(best.Value.Points, found.Worth - found.LoadCost, 6);
        Assert.Equal(best.Value.Points, every.PointsOf(found.Reviews.Select(r => new ReviewPair(r.Submission, r.Reviewer))), 6);
        return true;
    }
}

namespace Serai.Allocation.Tests.Reviewers;

public sealed class LargeTaskTests
{
    /// <summary>The solver sees few pairs at first. Where reviewers are scarce and all want the same ones, that is far from enough.</summary>
    [Theory]
    [InlineData(100, 1.5, 0)]
    [InlineData(100, 1.02, 0)]
    [InlineData(4, 1.02, 0)]
    [InlineData(1, 1.1, 0)]
    [InlineData(100, 1.5, 3)]
    [InlineData(4, 1.1, 11)]
    public void It_is_as_good_as_if_the_solver_saw_every_pair(int steps, double spare, double evenLoad)
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var task = Conferences.Of(80, 60, seed, steps, spare) with { Weights = new(EvenLoad: evenLoad) };
            var found = Conferences.Found(task);
            Assert.Equal(WholeFlow.Best(task), (0, (long)Math.Round((found.Worth - found.LoadCost) * 1000)));
            var disturbed = Conferences.Disturbed(task, found, declined: 5, left: 2);
            var repaired = Conferences.Found(disturbed);
            Assert.Equal(WholeFlow.Best(disturbed), (disturbed.Existing.Count - repaired.Gone.Count, (long)Math.Round((repaired.Worth - repaired.LoadCost) * 1000)));
        }
    }

    [Fact]
    public void A_repair_of_an_assignment_made_without_regard_to_worth_changes_as_little()
    {
        var task = Conferences.Of(80, 60, 5, 10, 1.05);
        var other = Conferences.Disturbed(task, Conferences.Found(task with { Candidates = [], Seed = 77 }), declined: 60, left: 0);
        var repaired = Conferences.Found(other);
        Assert.Equal(WholeFlow.Best(other), (other.Existing.Count - repaired.Gone.Count, (long)Math.Round(repaired.Worth * 1000)));
    }

    [Fact]
    public void A_thousand_submissions_get_three_of_three_hundred_reviewers()
    {
        var task = Conferences.Of(1000, 300, 1);
        var found = Conferences.Found(task);
        Assert.Equal(3000, found.Reviews.Count);
        Assert.All(found.Reviews.CountBy(r => r.Submission), count => Assert.Equal(3, count.Value));
        Assert.All(found.Loads.Index(), load => Assert.InRange(load.Item, 0, task.Reviewers[load.Index].Most));
        Assert.Empty(Conferences.Pairs(found).Intersect(task.Conflicts));
    }
}

namespace Serai.Allocation.Tests.Reviewers;

public sealed class SameAnswerTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(2)]
    public void The_order_in_which_pairs_are_listed_says_nothing(int steps)
    {
        var task = Conferences.Of(60, 40, 3, steps);
        var disturbed = Conferences.Disturbed(task, Conferences.Found(task), declined: 4, left: 1) with { Kept = [new(0, 39), new(5, 39)], Conflicts = [] };
        foreach (var one in new[] { task, disturbed })
        {
            var told = Told(ReviewerAssignment.Find(one));
            for (var seed = 0; seed < 5; seed++)
                Assert.Equal(told, Told(ReviewerAssignment.Find(Shuffled(one, new Random(seed)))));
        }
    }

    [Fact]
    public void What_is_missing_does_not_depend_on_the_order_either()
    {
        var task = Conferences.Of(60, 40, 3, spare: 0.9);
        var told = Told(ReviewerAssignment.Find(task));
        Assert.Contains("Lacking", told);
        Assert.Equal(told, Told(ReviewerAssignment.Find(Shuffled(task, new Random(1)))));
    }

    [Fact]
    public void The_seed_decides_what_is_equally_good_and_nothing_else()
    {
        var task = Conferences.Of(60, 40, 3, steps: 2);
        var found = Enumerable.Range(0, 5).Select(seed => Conferences.Found(task with { Seed = seed })).ToList();
        Assert.Single(found.Select(f => f.Worth).Distinct());
        Assert.Equal(5, found.Select(f => string.Join(' ', Conferences.Pairs(f))).Distinct().Count());
        Assert.Equal(Told(new ReviewOutcome.Assigned(found[3])), Told(ReviewerAssignment.Find(task with { Seed = 3 })));
    }

    /// <summary>A hundredth of a point less is worse, whatever the seed.</summary>
    [Fact]
    public void The_seed_never_outweighs_a_real_difference()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var task = new ReviewTask { Needs = [1, 1, 1], Reviewers = [new(2), new(2)], Candidates = [new(0, 0, 50), new(1, 0, 50), new(2, 0, 50.01), new(0, 1, 49.99), new(1, 1, 50), new(2, 1, 50)], Seed = seed };
            Assert.Equal(150.01, Conferences.Found(task).Worth, 6);
        }
    }

    private static ReviewTask Shuffled(ReviewTask task, Random random) => task with
    {
        Candidates = Mixed(task.Candidates, random),
        Conflicts = Mixed(task.Conflicts, random),
        Declined = Mixed(task.Declined, random),
        Kept = Mixed(task.Kept, random),
        Existing = Mixed(task.Existing, random),
    };

    private static T[] Mixed<T>(IReadOnlyList<T> items, Random random)
    {
        T[] mixed = [.. items];
        random.Shuffle(mixed);
        return mixed;
    }

    private static string Told(ReviewOutcome outcome) => System.Text.Json.JsonSerializer.Serialize<object>(outcome);
}

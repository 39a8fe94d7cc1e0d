namespace Serai.Allocation.Tests.Reviewers;

public sealed class AskingTests
{
    private static readonly ReviewTask Fine = new() { Needs = [1, 1], Reviewers = [new(1), new(1)] };

    public static TheoryData<string, ReviewTask> Wrong => new()
    {
        { "Needs[1] is -1", Fine with { Needs = [1, -1] } },
        { "Reviewers[0]", Fine with { Reviewers = [new(-1), new(1)] } },
        { "Reviewers[1]", Fine with { Reviewers = [new(1), new(1, -2)] } },
        { "Reviewers[1]", Fine with { Reviewers = [new(1), new(1, int.MaxValue)] } },
        { "Candidates[1] is", Fine with { Candidates = [new(0, 0, 1), new(0, 2, 1)] } },
        { "Candidates[0] is", Fine with { Candidates = [new(-1, 0, 1)] } },
        { "Candidates[2] is", Fine with { Candidates = [new(0, 0, 1), new(0, 1, 1), new(0, 0, 2)] } },
        { "Candidates[0] has expertise NaN", Fine with { Candidates = [new(0, 0, double.NaN)] } },
        { "Candidates[0] has expertise 101", Fine with { Candidates = [new(0, 0, 101)] } },
        { "Candidates[0] has bid", Fine with { Candidates = [new(0, 0, 1, (ReviewBid)9)] } },
        { "Weights.Bid is NaN", Fine with { Weights = new(1, double.NaN) } },
        { "Weights.EvenLoad is -1", Fine with { Weights = new(EvenLoad: -1) } },
        { "Weights.Expertise is ", Fine with { Weights = new(double.PositiveInfinity) } },
        { "Conflicts[0] is", Fine with { Conflicts = [new(2, 0)] } },
        { "Declined[0] is", Fine with { Declined = [new(0, -1)] } },
        { "Kept[0] is", Fine with { Kept = [new(0, 7)] } },
        { "Kept[1] is", Fine with { Kept = [new(0, 1), new(0, 1)] } },
        { "conflict", Fine with { Kept = [new(0, 1)], Conflicts = [new(0, 1)] } },
        { "Existing[1] is", Fine with { Existing = [new(0, 1), new(0, 1)] } },
        { "NewReviewerTakes is 0", Fine with { NewReviewerTakes = 0 } },
        { "more pairs than can be held", Fine with { Needs = new int[100_000], Reviewers = new ReviewerLimit[100_000] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused_and_named(string what, ReviewTask task) =>
        Assert.Contains(what, Assert.Throws<ArgumentException>(() => ReviewerAssignment.Find(task)).Message);

    [Fact]
    public void Needing_more_reviewers_than_there_are_is_no_mistake() =>
        Assert.IsType<ReviewOutcome.Impossible>(ReviewerAssignment.Find(Fine with { Needs = [5, 1] }));

    [Fact]
    public async Task The_stages_are_told_in_their_order()
    {
        var told = new List<ReviewStage>();
        await ReviewerAssignment.FindAsync(Fine, new Told(told.Add));
        Assert.Equal([ReviewStage.Reading, ReviewStage.Feasibility, ReviewStage.Worth, ReviewStage.Ties, ReviewStage.Reasons], told);
    }

    [Theory]
    [InlineData(ReviewStage.Reading)]
    [InlineData(ReviewStage.Feasibility)]
    [InlineData(ReviewStage.Worth)]
    [InlineData(ReviewStage.Ties)]
    public async Task A_cancel_ends_the_wait_and_then_the_work(ReviewStage when)
    {
        var (told, task) = (new List<ReviewStage>(), Conferences.Of(40, 30, 1));
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReviewerAssignment.FindAsync(task, new Told(stage =>
        {
            told.Add(stage);
            if (stage == when)
                cancel.Cancel();
        }), cancel.Token));
        Assert.Equal(when, told[^1]);
        Assert.Throws<OperationCanceledException>(() => ReviewerAssignment.Find(task, null, cancel.Token));
    }

    private sealed class Told(Action<ReviewStage> tell) : IProgress<ReviewStage>
    {
        public void Report(ReviewStage value) => tell(value);
    }
}

namespace Serai.Allocation.Tests.Reviewers;

public sealed class ReasonsTests
{
    [Fact]
    public void A_pair_says_what_is_known_of_it_and_who_would_have_been_better()
    {
        // Of the reviewers 0 is full elsewhere, 1 in conflict, 2 declined, 3 it is.
        var task = new ReviewTask
        {
            Needs = [1],
            Reviewers = [new(2, 2), new(1), new(1), new(1), new(1)],
            Candidates = [new(0, 0, 90), new(0, 1, 80), new(0, 2, 70, ReviewBid.Wants), new(0, 3, 60, ReviewBid.Can), new(0, 4, 60)],
            Conflicts = [new(0, 1)],
            Declined = [new(0, 2)],
            Weights = new(2, 0.5),
        };
        var found = Conferences.Found(task);
        Assert.Equal(new AssignedReview(0, 3, 60, ReviewBid.Can, 145, Kept: false, new(Conflict: 1, Declined: 1, Full: 1, Spared: 0)), Assert.Single(found.Reviews));
        Assert.Equal(145, found.Worth, 9);
        Assert.Equal([2, 0, 0, 1, 0], found.Loads);
        Assert.Empty(found.Came);
    }

    [Fact]
    public void An_even_load_spares_the_better_one()
    {
        var task = new ReviewTask { Needs = [1, 1], Reviewers = [new(2), new(2)], Candidates = [new(0, 0, 90), new(1, 0, 90), new(1, 1, 85)], Weights = new(EvenLoad: 10) };
        var found = Conferences.Found(task);
        Assert.Equal([(0, 0, 0), (1, 1, 1)], found.Reviews.Select(r => (r.Submission, r.Reviewer, r.Better.Spared)));
        Assert.Equal(0, found.LoadCost);
        Assert.Equal(10, Conferences.Found(task with { Weights = new(EvenLoad: 4), Reviewers = [new(2), new(0)] }).LoadCost + 6, 9);
    }

    [Fact]
    public void A_repair_says_what_went_and_what_came_and_why()
    {
        var task = new ReviewTask
        {
            Needs = [1, 1, 1, 1, 1, 1],
            Reviewers = [new(9), new(9), new(0), new(9), new(9)],
            Conflicts = [new(1, 1)],
            Declined = [new(0, 0)],
            Existing = [new(0, 0), new(1, 1), new(2, 2), new(3, 3), new(3, 4), new(4, 4)],
            Candidates = [new(5, 4, 70), new(3, 4, 50), new(0, 1, 9), new(1, 0, 9), new(2, 0, 9)],
        };
        var found = Conferences.Found(task);
        Assert.Equal(
            [(0, 0, GoneCause.Declined), (1, 1, GoneCause.Conflict), (2, 2, GoneCause.OverLimit), (3, 3, GoneCause.NotNeeded)],
            found.Gone.Select(g => (g.Submission, g.Reviewer, g.Cause)));
        Assert.Equal([new(0, 1, found.Gone[0]), new(1, 0, found.Gone[1]), new(2, 0, found.Gone[2]), new(5, 4, null)], found.Came);
    }

    [Fact]
    public void A_pair_that_could_have_stayed_made_room()
    {
        // Submission 1 is new, and only reviewer 0 may have it, who is full with submission 0.
        var task = new ReviewTask { Needs = [1, 1], Reviewers = [new(1), new(1)], Conflicts = [new(1, 1)], Existing = [new(0, 0)] };
        var found = Conferences.Found(task);
        var gone = new GoneReview(0, 0, GoneCause.MadeRoom);
        Assert.Equal([gone], found.Gone);
        Assert.Equal([new CameReview(0, 1, gone), new CameReview(1, 0, null)], found.Came);
    }

    [Fact]
    public void Kept_pairs_stay_over_the_limit_and_beyond_what_is_needed()
    {
        var task = new ReviewTask { Needs = [1, 1], Reviewers = [new(0), new(1)], Kept = [new(0, 0), new(0, 1)] };
        Assert.IsType<ReviewOutcome.Impossible>(ReviewerAssignment.Find(task));
        var found = Conferences.Found(task with { Reviewers = [new(0), new(2)] });
        Assert.Equal([(0, 0, true), (0, 1, true), (1, 1, false)], found.Reviews.Select(r => (r.Submission, r.Reviewer, r.Kept)));
    }

    [Fact]
    public void Nothing_asked_is_nothing_assigned()
    {
        Assert.Empty(Conferences.Found(new() { Needs = [], Reviewers = [] }).Reviews);
        Assert.Empty(Conferences.Found(new() { Needs = [0], Reviewers = [] }).Reviews);
        Assert.Empty(Conferences.Found(new() { Needs = [0], Reviewers = [new(3)] }).Reviews);
        var shortfall = Assert.IsType<ReviewOutcome.Impossible>(ReviewerAssignment.Find(new() { Needs = [2], Reviewers = [] })).Shortfall;
        Assert.Equal(new MoreReviewers(2, 1), shortfall.Recruit);
    }
}

using CsCheck;

namespace Serai.Allocation.Tests.Reviewers;

public sealed class ShortfallTests
{
    [Fact]
    public void What_is_missing_is_exact_and_the_groups_are_the_smallest_that_lack_so_much() => Impossible("0N0XIzNsQ0O5", (task, every, shortfall) =>
    {
        Assert.Equal(every.Fewest(overLimits: false).Missing, shortfall.Missing);
        Assert.Equal(shortfall.Missing, shortfall.Shortages.Sum(s => s.Missing));
        var named = shortfall.Shortages.SelectMany(s => s.Submissions).Select(s => s.Submission).ToList();
        foreach (var shortage in shortfall.Shortages)
        {
            Assert.True(shortage.Missing > 0);
            Assert.Equal(shortage.Missing, Lacks(every, [.. shortage.Submissions.Select(s => s.Submission)]));
            Assert.All(shortage.Submissions, s => Assert.Equal(every.Needs[s.Submission], s.Needs));
            Assert.All(shortage.Full, r => Assert.Equal(every.Room[r.Reviewer], r.Room));
        }
        for (var set = 0; set < 1 << task.Needs.Count; set++)
        {
            var submissions = Enumerable.Range(0, task.Needs.Count).Where(s => (set >> s & 1) == 1).ToList();
            Assert.True(Lacks(every, submissions) <= shortfall.Missing);
            if (Lacks(every, submissions) == shortfall.Missing)
                Assert.Empty(named.Except(submissions));
        }
    });

    [Fact]
    public void Lifting_these_limits_does_and_lifting_fewer_or_less_evenly_does_not() => Impossible("0N0XIzNsQ0O6", (task, every, shortfall) =>
    {
        var (missing, over, unevenness) = every.Fewest(overLimits: true);
        Assert.Equal(missing, shortfall.Lift.Lacking.Sum(l => l.By));
        Assert.Equal(over, shortfall.Lift.Limits.Sum(l => l.By));
        Assert.Equal(unevenness, shortfall.Lift.Limits.Sum(l => l.By * l.By));
        Assert.Equal(missing == 0, shortfall.Lift.Suffices);
        var lifted = task with { Reviewers = [.. every.Room.Select((room, r) => Lifted(task, room, r, shortfall))] };
        Assert.Equal(missing, new EveryAssignment(lifted).Fewest(overLimits: false).Missing);
        Assert.Equal(shortfall.Lift.Suffices, ReviewerAssignment.Find(lifted) is ReviewOutcome.Assigned);
    });

    [Fact]
    public void Giving_these_reviews_up_does_and_is_fairest() => Impossible("0N0XIzNsQ0O7", (task, every, shortfall) =>
    {
        Assert.Equal(shortfall.Missing, shortfall.GiveUp.Sum(g => g.By));
        var fewer = task with { Needs = [.. task.Needs.Select((n, s) => n - shortfall.GiveUp.Where(g => g.Submission == s).Sum(g => g.By))] };
        Assert.IsType<ReviewOutcome.Assigned>(ReviewerAssignment.Find(fewer));
        var received = task.Needs.Select((n, s) => Math.Max(fewer.Needs[s], task.Kept.Count(p => p.Submission == s)));
        Assert.Equal(every.FairestSpread(), received.Sum(x => x * x));
    });

    [Fact]
    public void So_many_more_reviewers_do_and_one_less_does_not() => Impossible("0N0XIzNsQ0O8", (task, _, shortfall) =>
    {
        ReviewTask With(int more) => task with
        {
            OnlyCandidates = false,
            Reviewers = [.. task.Reviewers, .. Enumerable.Repeat(new ReviewerLimit(shortfall.Recruit.EachTakes), more)],
            Conflicts = [.. task.Conflicts, .. task.OnlyCandidates ? NoCandidates(task) : []],
        };
        Assert.IsType<ReviewOutcome.Assigned>(ReviewerAssignment.Find(With(shortfall.Recruit.Count)));
        Assert.IsType<ReviewOutcome.Impossible>(ReviewerAssignment.Find(With(shortfall.Recruit.Count - 1)));
    });

    [Fact]
    public void A_submission_that_nobody_can_review_needs_a_new_reviewer_and_no_higher_limit()
    {
        var task = new ReviewTask { Needs = [2, 1], Reviewers = [new(5), new(5)], Conflicts = [new(0, 1)] };
        var shortfall = Assert.IsType<ReviewOutcome.Impossible>(ReviewerAssignment.Find(task)).Shortfall;
        var shortage = Assert.Single(shortfall.Shortages);
        Assert.Equal(new ShortSubmission(0, 2, 1), Assert.Single(shortage.Submissions));
        Assert.Empty(shortage.Full);
        Assert.Empty(shortfall.Lift.Limits);
        Assert.Equal([new LackingSubmission(0, 1)], shortfall.Lift.Lacking);
        Assert.Equal(1, shortfall.Lift.NewReviewers);
        Assert.Equal([new FewerReviews(0, 1)], shortfall.GiveUp);
        Assert.Equal(new MoreReviewers(1, 5), shortfall.Recruit);
    }

    [Fact]
    public void Two_shortages_that_have_nothing_to_do_with_each_other_are_told_apart()
    {
        var task = new ReviewTask
        {
            Needs = [1, 1, 1, 1],
            Reviewers = [new(1), new(1)],
            OnlyCandidates = true,
            Candidates = [new(0, 0, 9), new(1, 0, 9), new(2, 1, 9), new(3, 1, 9)],
        };
        var shortfall = Assert.IsType<ReviewOutcome.Impossible>(ReviewerAssignment.Find(task)).Shortfall;
        Assert.Equal(2, shortfall.Missing);
        Assert.Equal(["0 1 by 0", "2 3 by 1"], shortfall.Shortages.Select(s => $"{string.Join(' ', s.Submissions.Select(x => x.Submission))} by {string.Join(' ', s.Full.Select(x => x.Reviewer))}"));
    }

    private static void Impossible(string seed, Action<ReviewTask, EveryAssignment, ReviewShortfall> check)
    {
        var met = 0;
        SmallTasks.Scarce.Sample(task =>
        {
            if (ReviewerAssignment.Find(task) is not ReviewOutcome.Impossible { Shortfall: var shortfall })
                return;
            met++;
            check(task, new EveryAssignment(task), shortfall);
        }, seed: seed, iter: 500, threads: 1);
        Assert.True(met >= 200, $"Only {met} of them were impossible.");
    }

    // How many reviews a set of submissions lacks, by counting.
    private static int Lacks(EveryAssignment every, IReadOnlyCollection<int> submissions) => submissions.Sum(s => every.Needs[s])
        - every.Room.Select((room, r) => Math.Min(room, submissions.Count(s => every.OpenTo(s).Contains(r)))).Sum();

    private static ReviewerLimit Lifted(ReviewTask task, int room, int reviewer, ReviewShortfall shortfall)
    {
        var (by, limit) = (shortfall.Lift.Limits.Where(l => l.Reviewer == reviewer).Sum(l => l.By), task.Reviewers[reviewer]);
        return by == 0 ? limit : limit with { Most = limit.Already + task.Kept.Count(p => p.Reviewer == reviewer) + room + by };
    }

    private static IEnumerable<ReviewPair> NoCandidates(ReviewTask task) =>
        from s in Enumerable.Range(0, task.Needs.Count)
        from r in Enumerable.Range(0, task.Reviewers.Count)
        let pair = new ReviewPair(s, r)
        where !task.Kept.Contains(pair) && !task.Candidates.Any(c => c.Submission == s && c.Reviewer == r)
        select pair;
}

using Serai.Features.Calls.Reviewing;
using Serai.Features.Calls.Reviewing.Rounds;
using Serai.Forms;

namespace Serai.Tests.Features.Calls.Reviewing;

public sealed class CriteriaTests
{
    private static readonly Criterion[] Two = [new("a", "Clarity", 2, 1, 5), new("b", "Interest", 1, 0, 10)];

    [Fact]
    public void A_total_goes_from_0_to_100_by_weight()
    {
        Assert.Equal(100, Criteria.Total(Two, new Dictionary<string, int> { ["a"] = 5, ["b"] = 10 }));
        Assert.Equal(0, Criteria.Total(Two, new Dictionary<string, int> { ["a"] = 1, ["b"] = 0 }));
        Assert.Equal(83.33m, Criteria.Total(Two, new Dictionary<string, int> { ["a"] = 5, ["b"] = 5 }));
        Assert.Null(Criteria.Total(Two, new Dictionary<string, int> { ["a"] = 5 }));
        Assert.Null(Criteria.Total([], new Dictionary<string, int>()));
    }

    [Fact]
    public void Several_totals_become_their_mean_or_median()
    {
        Assert.Equal(40, Criteria.Of(Middle.Mean, [10m, 20m, 90m]));
        Assert.Equal(20, Criteria.Of(Middle.Median, [90m, 10m, 20m]));
        Assert.Equal(15, Criteria.Of(Middle.Median, [20m, 10m]));
        Assert.Null(Criteria.Of(Middle.Median, []));
    }

    [Fact]
    public void A_row_that_is_left_empty_makes_no_other_criteria_when_the_round_is_saved_again()
    {
        var design = new FormDesign(["en"], [new FormPage("one", Wording.Of("en", "One"), [])]);
        var typed = new RoundTyped { Name = "First look", Middle = "Mean", Anonymity = "Open", Others = "Never", Criteria = [["Clarity", "2", "1", "5"], ["", "", "", ""], ["Interest", "1", "0", "10"]] };
        var round = new ReviewRound();
        Assert.Empty(typed.Into(round, "Etc/UTC", design));
        var before = round.Criteria;
        Assert.Empty(RoundTyped.Of(round).Into(round, "Etc/UTC", design));
        Assert.Equal(before, round.Criteria);
    }
}

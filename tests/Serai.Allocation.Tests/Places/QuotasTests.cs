using static Serai.Allocation.QuotaProblemCode;

namespace Serai.Allocation.Tests;

public class QuotasTests
{
    private static readonly HashSet<string> Fields = ["region", "institution"];

    public static TheoryData<Quota, QuotaProblemCode> Wrong => new()
    {
        { new Quota.Among("region", ["hk"], new(null, null)), NoNumber },
        { new Quota.Among("region", ["hk"], Bounds.AtLeast(-1)), NegativeNumber },
        { new Quota.Among("region", ["hk"], new(3, 2)), LeastOverMost },
        { new Quota.PerValue("institution", Bounds.AtMost(Quotas.LargestNumber + 1)), NumberTooLarge },
        { new Quota.PerValue("shoe", Bounds.AtMost(2)), UnknownField },
        { new Quota.Among("region", [], Bounds.AtMost(2)), NoValues },
        { new Quota.Among("region", ["hk", " "], Bounds.AtMost(2)), BlankValue },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_rule_is_told(Quota rule, QuotaProblemCode code)
    {
        Assert.Equal([new QuotaProblem(code, rule, 0)], Quotas.Problems([rule], Bounds.AtMost(30), Fields));
        if (code != UnknownField)
            Assert.Throws<ArgumentException>(() => Places.Choose([], [rule], Bounds.AtMost(30)));
    }

    [Fact]
    public void The_same_rule_twice_is_told_at_the_second()
    {
        Quota.Among rule = new("region", ["hk", "cn"], Bounds.AtMost(2)), same = new("region", ["cn", "hk", "cn"], Bounds.AtMost(2));
        Assert.Equal([new QuotaProblem(DuplicateRule, same, 1)], Quotas.Problems([rule, same], Bounds.AtMost(30), Fields));
    }

    [Fact]
    public void Places_without_a_most_are_told() =>
        Assert.Equal([new QuotaProblem(NoNumber, new Quota.Total(Bounds.AtLeast(3)), -1)], Quotas.Problems([], Bounds.AtLeast(3)));

    [Fact]
    public void Someone_with_several_values_counts_for_each_but_once_in_a_rule()
    {
        Candidate[] held = [PlacesCase.NewPerson("a", 1, ["hk"], [], ["en", "zh"]), PlacesCase.NewPerson("b", 1, [], [], ["zh"])];
        Quota each = new Quota.PerValue("languages", Bounds.AtMost(1)), any = new Quota.Among("languages", ["en", "zh"], Bounds.AtMost(1));
        Quota none = new Quota.PerValue("institution", Bounds.AtMost(0)), not = new Quota.Among("region", ["hk"], Bounds.AtMost(0), Not: true);
        Assert.Equal([new(each, "zh", 2), new(any, null, 2), new(not, null, 1)], Quotas.Broken(held, [each, any, none, not]));
    }

    [Fact]
    public void A_least_for_each_value_holds_for_those_who_can_still_come()
    {
        Quota each = new Quota.PerValue("institution", Bounds.AtLeast(1));
        Candidate a = PlacesCase.NewPerson("a", 1, [], ["x"], []), b = PlacesCase.NewPerson("b", 1, [], ["y"], []);
        Assert.Empty(Quotas.Broken([a], [each]));
        Assert.Equal([new(each, "y", 0)], Quotas.Broken([a], [each], [b]));
    }

    [Theory]
    [InlineData("7.333333", true)]
    [InlineData("7.3333333", false)]
    [InlineData("-1000000", true)]
    [InlineData("1000000.1", false)]
    public void A_score_that_cannot_be_added_up_exactly_is_refused(string score, bool fits)
    {
        var candidate = PlacesCase.NewPerson("a", decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture), [], [], []);
        Assert.Equal(fits, Candidate.Fits(candidate.Score));
        if (!fits)
            Assert.Throws<ArgumentException>(() => Places.Choose([candidate], [], Bounds.AtMost(1)));
    }
}

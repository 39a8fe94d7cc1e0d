using Serai.Features.Alliances;
using static Serai.Features.Alliances.MembershipAnswer;

namespace Serai.Tests.Features.Alliances.Conclusions;

/// <summary>“This statement holds against those that contradict it”, for each pair that can contradict each other.</summary>
public sealed class AcceptedTests
{
    [Fact]
    public void A_beginning_holds_against_an_earlier_list()
    {
        HistoryOf Told() => new HistoryOf().Says("member", since: "2016-05-01").Says("member", asOf: "2012-01-01");
        Assert.True(Assert.Single(Told().Memberships).IsDisputed);
        var settled = Told().Decided(1, DecisionKind.Accept);
        var only = Assert.Single(settled.Memberships);
        Assert.False(only.IsDisputed);
        Assert.Equal(EvidenceUse.Contradicts, Assert.Single(only.Evidence, e => e.Statement.Key == "s-2").Use);
        Assert.Equal(No, settled.On("2013-01-01"));
        Assert.Equal(Certain, settled.On("2016-05-01"));
    }

    [Fact]
    public void An_earlier_list_holds_against_a_beginning()
    {
        var settled = new HistoryOf().Says("member", since: "2016-05-01").Says("member", asOf: "2012-01-01").Decided(2, DecisionKind.Accept);
        var only = Assert.Single(settled.Memberships);
        Assert.False(only.IsDisputed);
        Assert.Null(only.Since);
        Assert.Equal(EvidenceUse.Contradicts, Assert.Single(only.Evidence, e => e.Statement.Key == "s-1").Use);
        Assert.Equal(Certain, settled.On("2012-01-01"));
    }

    [Fact]
    public void Both_accepted_contradict_each_other_still()
    {
        var told = new HistoryOf().Says("member", since: "2016-05-01").Says("member", asOf: "2012-01-01").Decided(1, DecisionKind.Accept).Decided(2, DecisionKind.Accept);
        Assert.True(Assert.Single(told.Memberships).IsDisputed);
    }

    [Fact]
    public void An_end_holds_against_a_later_list()
    {
        HistoryOf Told() => new HistoryOf().Says("member", since: "2010", until: "2015-06-30").Says("member", until: "2020").Says("member", asOf: "2018-01-01");
        Assert.True(Assert.Single(Told().Memberships).IsDisputed);
        var settled = Told().Decided(1, DecisionKind.Accept);
        Assert.False(Assert.Single(settled.Memberships).IsDisputed);
        Assert.Equal(Certain, settled.On("2015-06-30"));
        Assert.Equal(No, settled.On("2015-07-01"));
        Assert.Equal(No, settled.On("2018-01-01"));
    }

    [Fact]
    public void A_later_list_holds_against_an_end()
    {
        var settled = new HistoryOf().Says("member", since: "2010", until: "2015-06-30").Says("member", until: "2020").Says("member", asOf: "2018-01-01").Decided(3, DecisionKind.Accept);
        var only = Assert.Single(settled.Memberships);
        Assert.False(only.IsDisputed);
        Assert.Equal("2020", only.Until!.Text);
        Assert.Equal(Certain, settled.On("2018-01-01"));
    }

    [Theory]
    [InlineData(null, null, "2018-01-01")]
    [InlineData("2018-01-01", null, "2018-01-01")]
    [InlineData("2010", "2020", null)]
    public void A_statement_holds_against_a_complete_list_that_leaves_it_out(string? since, string? until, string? asOf)
    {
        HistoryOf Told() => new HistoryOf().Says("member", since: since, until: until, asOf: asOf).CompleteListWithoutIt("2018-01-01");
        Assert.NotEqual(Certain, Told().On("2018-01-01"));
        var settled = Told().Decided(1, DecisionKind.Accept);
        Assert.False(Assert.Single(settled.Memberships).IsDisputed);
        Assert.Equal(Certain, settled.On("2018-01-01"));
    }

    [Fact]
    public void An_accepted_beginning_says_nothing_of_a_complete_list_years_later()
    {
        var told = new HistoryOf().Says("member", since: "2010").CompleteListWithoutIt("2018-01-01").Decided(1, DecisionKind.Accept);
        Assert.Equal(Possible, told.On("2018-01-01"));
    }
}

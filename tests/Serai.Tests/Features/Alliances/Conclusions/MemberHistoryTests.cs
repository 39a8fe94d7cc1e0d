using Serai.Features.Alliances;
using Serai.Features.Sources;
using static Serai.Features.Alliances.MembershipAnswer;

namespace Serai.Tests.Features.Alliances.Conclusions;

public sealed class MemberHistoryTests
{
    [Theory]
    [InlineData("2015-12-31", No)]
    [InlineData("2016-06-01", Possible)]
    [InlineData("2016-12-31", Certain)]
    [InlineData("2026-11-23", Certain)]
    public void A_stated_year_is_possible_within_it_and_holds_after_it(string day, MembershipAnswer answer) =>
        Assert.Equal(answer, new HistoryOf().Says("member", since: "2016").On(day));

    [Theory]
    [InlineData("2016", Possible)]
    [InlineData("2017", Certain)]
    [InlineData("2015", No)]
    public void For_a_year_asked_about_certain_means_every_day_of_it(string year, MembershipAnswer answer) =>
        Assert.Equal(answer, new HistoryOf().Says("member", since: "2016-03-10").On(year));

    [Fact]
    public void Dates_that_fit_support_one_membership_and_the_finer_wins()
    {
        var history = new HistoryOf().Says("member", since: "2016").Says("member", since: "2016-03");
        var only = Assert.Single(history.Memberships);
        Assert.Equal("2016-03", only.Since!.Text);
        Assert.False(only.IsDisputed);
        Assert.Equal(2, only.Evidence.Count(e => e.Use == EvidenceUse.Begins));
        Assert.Equal(Certain, history.On("2016-04-01"));
    }

    [Fact]
    public void Dates_that_contradict_stand_side_by_side_and_make_the_time_between_possible()
    {
        var history = new HistoryOf().Says("member", since: "2015-12").Says("member", since: "2016-02");
        var only = Assert.Single(history.Memberships);
        Assert.True(only.IsDisputed);
        Assert.Equal("[2015-12,2016-02]", only.Since!.Text);
        Assert.Equal(No, history.On("2015-11-30"));
        Assert.Equal(Possible, history.On("2016-01-15"));
        Assert.Equal(Certain, history.On("2016-02-29"));
    }

    [Fact]
    public void A_decision_settles_a_contradiction()
    {
        var history = new HistoryOf().Says("member", since: "2015-12").Says("member", since: "2016-02").Decided(2, DecisionKind.Accept);
        Assert.False(Assert.Single(history.Memberships).IsDisputed);
        Assert.Equal(No, history.On("2016-01-15"));
        Assert.Equal(Certain, new HistoryOf().Says("member", since: "2015-12").Says("member", since: "2016-02").Decided(2, DecisionKind.Reject).On("2016-01-15"));
    }

    [Theory]
    [InlineData("2017-01-01", Possible)]
    [InlineData("2018-05-12", Certain)]
    [InlineData("2019-06-01", Certain)]
    [InlineData("2020-12-01", Certain)]
    [InlineData("2024-01-01", Possible)]
    public void A_list_proves_its_day_and_two_lists_the_time_between(string day, MembershipAnswer answer) =>
        Assert.Equal(answer, new HistoryOf().Says("member", asOf: "2018-05-12").Says("member", asOf: "2020-12-01").On(day));

    [Theory]
    [InlineData("2020-06-01", Possible)]
    [InlineData("2020-12-31", Certain)]
    [InlineData("2021-06-01", Certain)]
    public void A_list_of_a_year_holds_on_an_unknown_day_of_it(string day, MembershipAnswer answer) =>
        Assert.Equal(answer, new HistoryOf().Says("member", asOf: "2020").Says("member", asOf: "2022").On(day));

    [Fact]
    public void Nobody_belonged_before_the_alliance_was_founded()
    {
        var history = new HistoryOf().Says("member", asOf: "2018-05-12").AllianceFounded("2015-05-22");
        Assert.Equal(No, history.On("2015-05-21"));
        Assert.Equal(Possible, history.On("2015-05-22"));
    }

    [Fact]
    public void What_a_dissolved_alliance_had_ended_with_it()
    {
        var history = new HistoryOf().Says("member", since: "2000").AllianceDissolved("2013-11-08");
        Assert.Equal(Certain, history.On("2013-11-08"));
        Assert.Equal(No, history.On("2013-11-09"));
    }

    [Fact]
    public void A_complete_list_that_does_not_name_it_makes_what_follows_possible()
    {
        var history = new HistoryOf().Says("member", since: "2010-01-01").CompleteListWithoutIt("2018-01-01");
        Assert.Equal(Certain, history.On("2017-12-31"));
        Assert.Equal(Possible, history.On("2018-01-02"));
        var listed = new HistoryOf().Says("member", asOf: "2016-01-01").Says("member", asOf: "2020-01-01").CompleteListWithoutIt("2018-01-01");
        Assert.Equal(Possible, listed.On("2017-01-01"));
        Assert.Equal(Certain, listed.On("2020-01-01"));
    }

    [Fact]
    public void Someone_who_leaves_and_returns_keeps_both_periods()
    {
        var history = new HistoryOf().Says("member", since: "2001", until: "2005").Says("member", since: "2010");
        Assert.Equal(2, history.Memberships.Count);
        Assert.Equal(Certain, history.On("2003-01-01"));
        Assert.Equal(No, history.On("2007-01-01"));
        Assert.Equal(Certain, history.On("2011-01-01"));
    }

    [Fact]
    public void Founder_then_observer_then_member_is_one_history_of_three_periods()
    {
        var history = new HistoryOf().Says("founder", since: "2010-01-01").Says("observer", since: "2014-01-01").Says("member", since: "2018-01-01");
        Assert.Equal([Standing.Full, Standing.Observer, Standing.Full], history.Memberships.Select(m => m.Standing));
        Assert.Equal([true, false, false], history.Memberships.Select(m => m.IsFounder));
        foreach (var (day, standing) in new[] { ("2012-01-01", Standing.Full), ("2015-01-01", Standing.Observer), ("2019-01-01", Standing.Full) })
        {
            var range = DayRange.Of(EdtfDate.Parse(day));
            var held = Assert.Single(history.Memberships, m => m.On(range.First, range.Last) == Certain);
            Assert.Equal(standing, held.Standing);
        }
    }

    [Fact]
    public void An_observer_who_became_a_member_was_an_observer_until_then()
    {
        var history = new HistoryOf().Says("observer", since: "2016-03", until: "2023-12").Says("member", since: "2023-12");
        Assert.Equal([Standing.Observer, Standing.Full], history.Memberships.Select(m => m.Standing));
        Assert.Equal(Certain, history.On("2020-01-01"));
        Assert.Equal(Certain, history.On("2024-01-01"));
    }

    [Fact]
    public void Former_member_says_that_it_ended_on_an_unknown_day()
    {
        var history = new HistoryOf().Says("member", since: "2001-01-01").Says("former member", asOf: "2011-05-01");
        Assert.Equal(Certain, history.On("2001-01-01"));
        Assert.Equal(Possible, history.On("2008-01-01"));
        Assert.Equal(No, history.On("2011-05-01"));
        Assert.Equal(No, history.On("2020-01-01"));
    }

    [Theory]
    [InlineData("2001-03-31", Certain)]
    [InlineData("2001-04-15", Possible)]
    [InlineData("2001-05-01", No)]
    public void An_end_holds_through_its_first_possible_day(string day, MembershipAnswer answer) =>
        Assert.Equal(answer, new HistoryOf().Says("member", since: "1997").Says("former member", until: "2001-04").On(day));

    [Fact]
    public void By_2005_is_possible_before_and_certain_after()
    {
        var history = new HistoryOf().Says("member", since: "[..2005]").AllianceFounded("1985-10");
        Assert.Equal(Possible, history.On("1990-01-01"));
        Assert.Equal(Certain, history.On("2006-01-01"));
        Assert.Equal(No, history.On("1985-01-01"));
    }

    [Theory]
    [InlineData(Trust.Copy)]
    [InlineData(Trust.Weak)]
    public void Copies_and_weak_sources_conclude_nothing(Trust trust) =>
        Assert.Empty(new HistoryOf().Says("member", since: "2016", trust: trust).Memberships);

    [Theory]
    [InlineData("applicant endorsed; international organisation")]
    [InlineData("secretariat")]
    public void Who_only_applied_or_hosts_the_office_is_no_member(string category) =>
        Assert.Empty(new HistoryOf().Says(category, since: "2016").Memberships);

    [Fact]
    public void A_seat_on_the_council_proves_its_days_but_begins_no_membership()
    {
        var history = new HistoryOf().Says("executive council member", since: "2018-01-01");
        Assert.Equal(Possible, history.On("2016-01-01"));
        Assert.Equal(Certain, history.On("2018-01-01"));
        Assert.Null(Assert.Single(history.Memberships).Since);
    }

    [Fact]
    public void An_undated_statement_says_that_it_belonged_but_not_when()
    {
        var history = new HistoryOf().Says("member").AllianceFounded("2015");
        Assert.Equal(Possible, history.On("2020-01-01"));
        Assert.Equal(No, history.On("2014-01-01"));
    }

    [Fact]
    public void A_list_older_than_the_stated_beginning_is_a_disagreement()
    {
        var history = new HistoryOf().Says("member", since: "2016-01-01").Says("member", asOf: "2014-06-01");
        Assert.True(Assert.Single(history.Memberships).IsDisputed);
        Assert.Equal(Possible, history.On("2014-06-01"));
        Assert.Equal(Possible, history.On("2015-01-01"));
        Assert.Equal(Certain, history.On("2016-01-01"));
    }

    [Fact]
    public void Who_had_left_and_joined_again_belongs_again()
    {
        var history = new HistoryOf().Says("former member", asOf: "2005-01-01").Says("member", since: "2010-05-01");
        Assert.Equal(No, history.On("2007-01-01"));
        Assert.Equal(Certain, history.On("2020-01-01"));
        var listed = new HistoryOf().Says("former member", asOf: "2015-01-01").Says("member", asOf: "2022-06-01");
        Assert.Equal(Certain, listed.On("2022-06-01"));
        Assert.Equal(Possible, listed.On("2023-01-01"));
    }

    [Fact]
    public void Former_member_without_any_date_had_left_by_the_day_it_was_recorded() =>
        Assert.Equal(No, new HistoryOf().Says("former member").On("2026-11-23"));

    [Fact]
    public void On_the_day_of_two_lists_that_contradict_each_other_the_answer_is_possible()
    {
        var history = new HistoryOf().Says("member", asOf: "2020-01-01").CompleteListWithoutIt("2020-01-01");
        Assert.Equal(Possible, history.On("2020-01-01"));
        Assert.True(Assert.Single(history.Memberships).IsDisputed);
    }

    [Fact]
    public void One_more_coarse_list_takes_nothing_away() =>
        Assert.Equal(Certain, new HistoryOf().Says("member", asOf: "2015-05-22").Says("member", asOf: "2016").Says("member", asOf: "2017-01-01").On("2016-06-01"));

    [Fact]
    public void A_decision_can_be_taken_back()
    {
        var history = new HistoryOf().Says("member", since: "2016-01-01").Decided(1, DecisionKind.Reject, "2026-01").Decided(1, DecisionKind.Accept, "2026-02");
        Assert.Equal(Certain, history.On("2020-01-01"));
    }

    [Fact]
    public void The_same_history_concluded_again_bears_the_same_ids() =>
        Assert.Equal(
            new HistoryOf().Says("observer", since: "2010").Says("member", since: "2015").Memberships.Select(m => m.Id),
            new HistoryOf().Says("observer", since: "2010").Says("member", since: "2015").Memberships.Select(m => m.Id));
}

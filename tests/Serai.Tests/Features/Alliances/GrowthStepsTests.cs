using NodaTime;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.Overview;

namespace Serai.Tests.Features.Alliances;

/// <summary>The counted line: one sweep says the same as asking for every day.</summary>
public sealed class GrowthStepsTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Fact]
    public void Nobody_makes_no_step() => Assert.Empty(GrowthSteps.Of([], Today));

    [Fact]
    public void A_year_is_possible_until_it_is_over()
    {
        var steps = GrowthSteps.Of([Member("a", (2016, 1, 1, 2016, 12, 30, false), (2016, 12, 31, 0, 0, 0, true))], Today);
        Assert.Equal([new(new(2016, 1, 1), 0, 1), new GrowthStep(new(2016, 12, 31), 1, 0)], steps);
    }

    [Fact]
    public void Two_standings_of_one_member_count_once()
    {
        var steps = GrowthSteps.Of([Member("a", (2016, 1, 1, 0, 0, 0, true)), Member("a", (2015, 1, 1, 2016, 6, 1, true))], Today);
        Assert.Equal([new GrowthStep(new(2015, 1, 1), 1, 0)], steps);
    }

    [Fact]
    public void What_is_to_come_is_not_drawn() =>
        Assert.Single(GrowthSteps.Of([Member("a", (2016, 1, 1, 2030, 1, 1, true))], Today));

    [Fact]
    public void The_sweep_says_what_the_count_of_each_day_says()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var members = Enumerable.Range(0, random.Next(1, 8)).Select(i => Random(random, "m" + i % 5)).ToList();
            var steps = GrowthSteps.Of(members, Today);
            for (var n = 0; n < 20; n++)
            {
                var day = new LocalDate(2000, 1, 1).PlusDays(random.Next(0, 9000));
                var expected = MemberCount.On(members, DayRange.Of(day));
                var first = members.SelectMany(m => m.Spans).Min(s => s.FromDay);
                if (When.Day(day) < first)
                    continue;
                var drawn = steps.LastOrDefault(s => s.Day <= day);
                Assert.Equal((expected.Certain, expected.Possible), (drawn.Certain, drawn.Possible));
            }
        }
    }

    private static Membership Random(Random random, string key)
    {
        var spans = new List<MembershipSpan>();
        var day = When.Day(new(2000, 1, 1)) + random.Next(0, 4000);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var end = day + random.Next(0, 2000);
            spans.Add(new() { FromDay = day, ToDay = i == 1 && random.Next(2) == 0 ? MembershipSpan.After : end, IsCertain = random.Next(2) == 0 });
            day = end + 1 + random.Next(0, 300);
        }
        return Of(key, spans);
    }

    private static Membership Member(string key, params (int, int, int, int, int, int, bool)[] spans) => Of(key, [.. spans.Select(s => new MembershipSpan
    {
        FromDay = When.Day(new(s.Item1, s.Item2, s.Item3)),
        ToDay = s.Item4 == 0 ? MembershipSpan.After : When.Day(new(s.Item4, s.Item5, s.Item6)),
        IsCertain = s.Item7,
    })]);

    private static Membership Of(string key, List<MembershipSpan> spans) =>
        new() { AllianceId = Guid.Empty, MemberKey = key, MemberName = key, CategoryWord = "member", Spans = spans };
}

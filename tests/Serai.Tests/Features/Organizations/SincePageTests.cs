using Serai.Platform.Db;

namespace Serai.Tests.Features.Organizations;

/// <summary>Which alliances an organization joined and left since a past day.</summary>
public sealed class SincePageTests
{
    private static readonly string[] One = ["alpha,Alpha University,education,TH,Bangkok"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task It_says_what_it_joined_and_left_and_keeps_the_day(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, One,
            "Ring,Alpha University,Thailand,member,2012,2019-06-30,", "Chain,Alpha University,Thailand,member,2020-03,,", "Knot,Alpha University,Thailand,member,2010,,");
        var html = await site.GetAsync("/organizations/alpha/since?asOf=2016-10-01");
        var page = Plain.Of(html);
        Assert.Contains("1 October 2016: 2 alliances; today, 23 November 2026: 2 alliances.", page);
        Assert.Contains("Joined Alliance Standing Since Source Chain Member March 2020", page);
        Assert.Contains("Left Alliance Standing Until Source Ring Member 30 June 2019", page);
        Assert.DoesNotContain("Knot", page);
        Assert.Contains("href=\"/alliances/chain?asOf=2016-10-01\"", html);
        var csv = (await site.GetAsync("/organizations/alpha/since.csv?asOf=2016-10-01")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["came,Chain,,,member,2020-03,,certain", "left,Ring,,member,,2012,2019-06-30,certain"], csv[1..]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Three_memberships_cost_as_many_statements_as_one(DatabaseKind kind)
    {
        var one = await Statements(kind, "Ring,Alpha University,Thailand,member,2018,,");
        Assert.InRange(one, 1, 10);
        Assert.Equal(one, await Statements(kind, "Ring,Alpha University,Thailand,member,2018,,", "Chain,Alpha University,Thailand,member,2019,,", "Knot,Alpha University,Thailand,member,2020,,"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Without_a_past_day_or_a_change_it_leads_on(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, One);
        Assert.Contains("Choose a past day", await site.GetAsync("/organizations/alpha/since"));
        Assert.Contains("Nothing changed in this time", await site.GetAsync("/organizations/alpha/since?asOf=2016"));
        Assert.Contains("這段時間沒有變化", await site.GetAsync("/organizations/alpha/since?asOf=2016", "zh-Hant"));
    }

    private static async Task<int> Statements(DatabaseKind kind, params string[] members)
    {
        await using var site = await SmallWorld.StartAsync(kind, One, members);
        using var count = StatementCount.From(site);
        await site.GetAsync("/organizations/alpha/since?asOf=2016-10-01");
        return count.Value;
    }
}

using System.Net;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Alliances.Compared;

/// <summary>“Compare with today”: what changed in an alliance since a past day.</summary>
public sealed class SincePageTests(SampleSites sites)
{
    private const string Columns = "alliance,member_name,member_name_local,country_or_region,category,since,until,as_of,complete,source_title,trust\n";
    private const string Rows = Columns
        + "The Ring,Alpha University,,,member,2012,2019-06-30,,,One page,own\n"
        + "The Ring,Beta University,,,observer,2013,2018-12-31,,,One page,own\n"
        + "The Ring,Beta University,,,member,2019-01-01,,,,One page,own\n"
        + "The Ring,Gamma University,,,member,2020-03,,,,Another page,own\n"
        + "The Ring,Delta University,,,member,2016,,,,One page,own\n"
        + "The Ring,Epsilon University,,,member,2011,,,,One page,own\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task It_says_who_came_who_left_whose_standing_changed_and_how_sure_that_is(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await AllianceTables.ImportTableAsync(site, Rows);
        await AllianceTables.ImportTableAsync(site, "alliance,measure,qualifier,value,date,source_title,trust\nThe Ring,members,about,10,2015,One page,own\nThe Ring,members,exactly,12,2020,Another page,own\n");
        var html = await site.GetAsync("/alliances/the-ring/since?asOf=2016-10-01");
        var page = Plain.Of(html);
        Assert.Contains("Between 1 October 2016 and today, 23 November 2026", page);
        Assert.Contains("1 October 2016: 3 members are recorded here, and 1 whose dates do not tell; today, 23 November 2026: 4 members are recorded here.", page);
        Assert.Contains("2 came, 1 of them only possibly; 1 left; 1 is in another standing.", page);
        Assert.Contains("Delta University as the source writes it Member 2016 possibly", page);
        Assert.Contains("Gamma University as the source writes it Member March 2020", page);
        Assert.Contains("Alpha University as the source writes it Member 30 June 2019", page);
        Assert.Contains("Beta University as the source writes it Observer → Member 1 January 2019", page);
        Assert.DoesNotContain("Epsilon University", page[page.IndexOf("Between", StringComparison.Ordinal)..]);
        Assert.Contains("Members about 10 2015 12 2020", page);
        Assert.Contains("One page", page);
        Assert.Contains("href=\"/alliances/the-ring/members?asOf=2016-10-01\"", html);
        Assert.Contains("href=\"/alliances/the-ring/since.csv?asOf=2016-10-01\"", html);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_spreadsheet_has_the_same(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await AllianceTables.ImportTableAsync(site, Rows);
        var lines = (await site.GetAsync("/alliances/the-ring/since.csv?asOf=2016-10-01")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
        [
            "change,subject,ror,then,now,since,until,answer",
            "came,Delta University,,member,member,2016,,possible",
            "came,Gamma University,,,member,2020-03,,certain",
            "left,Alpha University,,member,,2012,2019-06-30,certain",
            "standing,Beta University,,observer,member,2019-01-01,,certain",
        ], lines);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Three_members_cost_as_many_statements_as_one(DatabaseKind kind)
    {
        var one = await Statements(kind, Columns + "The Ring,Alpha University,,,member,2018,,,,One page,own\n");
        Assert.InRange(one, 1, 10);
        Assert.Equal(one, await Statements(kind, Columns + "The Ring,Alpha University,,,member,2018,,,,One page,own\nThe Ring,Beta University,,,member,2019,,,,One page,own\nThe Ring,Gamma University,,,member,2020,,,,Two page,own\n"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nothing_changed_and_no_day_asked_for_say_what_to_do(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await AllianceTables.ImportTableAsync(site, Columns + "The Ring,Alpha University,,,member,2012,,,,One page,own\n");
        Assert.Contains("Nothing changed in this time", await site.GetAsync("/alliances/the-ring/since?asOf=2016-10-01"));
        Assert.Contains("Choose a past day in the bar above", await site.GetAsync("/alliances/the-ring/since"));
        Assert.Contains("2016年10月1日與今天", await site.GetAsync("/alliances/the-ring/since?asOf=2016-10-01", "zh-Hant"));
        Assert.Contains("2016年10月1日与今天", await site.GetAsync("/alliances/the-ring/since?asOf=2016-10-01", "zh-Hans"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_bar_offers_it_on_another_day_than_today_where_there_is_a_comparison(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        foreach (var tab in new[] { "", "/members", "/growth", "/sources" })
            Assert.Contains("<a href=\"/alliances/uasr/since?asOf=2016-10-01\">Compare with today</a>", await site.GetAsync($"/alliances/uasr{tab}?asOf=2016-10-01"));
        Assert.Contains("href=\"/organizations/chinese-university-of-hong-kong/since?asOf=2016\">Compare with today</a>", await site.GetAsync("/organizations/chinese-university-of-hong-kong?asOf=2016"));
        Assert.Contains("href=\"/organizations/chinese-university-of-hong-kong/since?asOf=2016\">Compare with today</a>", await site.GetAsync("/?asOf=2016"));
        foreach (var other in new[] { "/alliances/uasr", "/alliances/uasr/since?asOf=2016", "/alliances?asOf=2016", "/places?asOf=2016", "/organizations?asOf=2016", "/" })
            Assert.DoesNotContain("Compare with today", await site.GetAsync(other));
    }

    [Theory]
    [InlineData("/alliances/none/since?asOf=2016")]
    [InlineData("/alliances/none/since.csv?asOf=2016")]
    [InlineData("/organizations/none/since?asOf=2016")]
    [InlineData("/organizations/none/since.csv?asOf=2016")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var answer = await (await sites.Of(DatabaseKind.Sqlite)).Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<int> Statements(DatabaseKind kind, string rows)
    {
        await using var site = await TestSite.StartAsync(kind);
        await AllianceTables.ImportTableAsync(site, rows);
        using var count = StatementCount.From(site);
        await site.GetAsync("/alliances/the-ring/since?asOf=2016-10-01");
        return count.Value;
    }
}

using System.Net;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Alliances;

/// <summary>An alliance's page, on the sample.</summary>
public sealed class AlliancePageTests(SampleSites sites)
{
    private static readonly string[] Tabs = ["", "/members", "/growth", "/sub-alliances", "/activities", "/sources", "/history"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task It_says_in_one_sentence_what_it_is_since_when_and_how_many(DatabaseKind kind)
    {
        var page = Plain.Of(await (await sites.Of(kind)).GetAsync("/alliances/pabsc"));
        Assert.Contains("An academic consortium; no source says when it was founded. As of 23 November 2026, 1 member is recorded here, while 18 are reported.", page);
        Assert.Contains("17 more members are reported but not recorded.", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task On_a_past_day_it_shows_the_figure_of_that_day_and_names_a_later_one(DatabaseKind kind)
    {
        var page = Plain.Of(await (await sites.Of(kind)).GetAsync("/alliances/uasr?asOf=2016-10-01"));
        Assert.Contains("later more than 160", page);
        Assert.Contains("possibly on this day", page);
        Assert.Contains("As of 1 October 2016", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_figure_without_a_date_says_so_and_is_not_drawn_on_the_line_of_time(DatabaseKind kind)
    {
        var html = await (await sites.Of(kind)).GetAsync("/alliances/uabr/growth");
        Assert.Contains("undated, read 23 November 2026", Plain.Of(html));
        Assert.Contains("data-figure=\"197\" data-day=\"2025-09-22\"", html);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(html, "data-figure=\"126\""));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Founders_that_sources_count_differently_stand_side_by_side(DatabaseKind kind)
    {
        var page = Plain.Of(await (await sites.Of(kind)).GetAsync("/alliances/anso"));
        Assert.Contains("How many founded it. 36; 37; about 40. They cannot all be right.", page);
        Assert.Contains("When it began. November 2018; 4 November 2018. All can be right.", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_counted_stands_beside_what_is_reported(DatabaseKind kind) =>
        Assert.Matches(@"Counted and reported\. recorded here \d+; reported 197\. The list here is not complete\.",
            Plain.Of(await (await sites.Of(kind)).GetAsync("/alliances/uabr")));

    [Theory, MemberData(nameof(Both))]
    public async Task Every_tab_answers_within_a_dozen_statements_and_keeps_the_day(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        foreach (var tab in Tabs)
        {
            using var count = StatementCount.From(site);
            var html = await site.GetAsync($"/alliances/uasr{tab}?asOf=2016-10-01");
            // The index of names looks after itself meanwhile, and what it asks is counted too.
            Assert.True(count.Value > 0 && count.Value <= 12, $"/alliances/uasr{tab} took {count.Value} statements.");
            Assert.Contains("href=\"/alliances/uasr/history?asOf=2016-10-01\"", html);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Every_tab_speaks_the_readers_language(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        foreach (var tab in Tabs)
        {
            Assert.Contains("來源", await site.GetAsync($"/alliances/uasr{tab}", "zh-Hant"));
            Assert.Contains("来源", await site.GetAsync($"/alliances/uasr{tab}", "zh-Hans"));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_only_a_copy_says_is_shown_apart_and_counts_for_nothing(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await AllianceTables.ImportAsync(site, "The Ring,Alpha University,member,2015-12,One page,own\nThe Ring,Beta University,member,2015-12,A copy,copy\n");
        Assert.DoesNotContain("Beta University", await site.GetAsync("/alliances/the-ring"));
        Assert.Contains("1 of 1 members", Plain.Of(await site.GetAsync("/alliances/the-ring/members")).Replace("member ", "members "));
        var sources = Plain.Of(await site.GetAsync("/alliances/the-ring/sources"));
        Assert.True(sources.IndexOf("Not counted", StringComparison.Ordinal) is var apart and > 0 && sources.IndexOf("Beta University", StringComparison.Ordinal) > apart);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_disputed_membership_shows_each_date_with_who_says_it(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await AllianceTables.ImportAsync(site, "The Ring,Alpha University,member,2015-12,One page,own\nThe Ring,Alpha University,member,2016-02,Another page,press\n");
        var page = Plain.Of(await site.GetAsync("/alliances/the-ring"));
        Assert.Contains("Alpha University. since December 2015; since February 2016.", page);
        Assert.Contains("sources disagree", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Members_can_be_narrowed_to_a_place_and_to_an_answer(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        var page = Plain.Of(await site.GetAsync("/alliances/uasr/members?place=HK&answer=certain"));
        Assert.Contains("Chinese University of Hong Kong", page);
        Assert.DoesNotContain("Pusan National University", page);
        Assert.Contains("No member matches this choice.", Plain.Of(await site.GetAsync("/alliances/uasr/members?place=XX")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Its_members_come_as_the_spreadsheet_that_the_command_line_writes(DatabaseKind kind)
    {
        using var answer = await (await sites.Of(kind)).Client.GetAsync("/alliances/uabr/members.csv?asOf=2020-01-01");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split('\n', StringSplitOptions.TrimEntries);
        Assert.Equal("member,ror,category,since,until,answer", lines[0]);
        Assert.Contains(lines, l => l.StartsWith("Chinese University of Hong Kong,https://ror.org/00t33hh48,member,2016,,certain", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_row_without_coordinates_is_not_drawn_on_the_map(DatabaseKind kind) =>
        Assert.DoesNotContain("data-lon=\"\"", await (await sites.Of(kind)).GetAsync("/alliances/uasr"));

    [Theory, MemberData(nameof(Both))]
    public async Task It_describes_itself_to_search_engines(DatabaseKind kind)
    {
        var html = await (await sites.Of(kind)).GetAsync("/alliances/uasr");
        var json = System.Text.RegularExpressions.Regex.Match(html, "<script type=\"application/ld\\+json\">(.*?)</script>", System.Text.RegularExpressions.RegexOptions.Singleline).Groups[1].Value;
        var thing = System.Text.Json.JsonDocument.Parse(json).RootElement;
        Assert.Equal("University Alliance of the Silk Road", thing.GetProperty("name").GetString());
        Assert.Equal("2015-05-22", thing.GetProperty("foundingDate").GetString());
    }

    [Theory]
    [InlineData("/alliances/nothing-of-this-name", HttpStatusCode.NotFound)]
    [InlineData("/alliances/nothing-of-this-name/members", HttpStatusCode.NotFound)]
    [InlineData("/alliances/nothing-of-this-name/members.csv", HttpStatusCode.NotFound)]
    [InlineData("/alliances/uasr?asOf=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/alliances/uasr/members.csv?asOf=2016-13", HttpStatusCode.BadRequest)]
    public async Task A_wrong_address_or_day_is_refused(string address, HttpStatusCode expected)
    {
        using var answer = await (await sites.Of(DatabaseKind.Sqlite)).Client.GetAsync(address);
        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain("   at ", await answer.Content.ReadAsStringAsync());
    }
}

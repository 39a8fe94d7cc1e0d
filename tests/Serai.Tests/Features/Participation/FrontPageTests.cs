using System.Net;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Participation;

/// <summary>What a newcomer sees first: one university's part in its alliances.</summary>
public sealed class FrontPageTests(SampleSites sites)
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task It_says_in_one_sentence_how_many_alliances_since_when_and_what_was_signed(DatabaseKind kind)
    {
        var page = Plain.Of(await (await sites.Of(kind)).GetAsync("/"));
        Assert.Contains("CUHK belongs to four alliances of the Belt and Road Initiative, the first since 2012, and was a founding member of one.", page);
        Assert.Contains("With Ningxia Medical University it has a memorandum, signed August 2019, and a training programme under it since summer 2019.", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Each_of_the_four_alliances_is_there_with_our_role_and_since_when(DatabaseKind kind)
    {
        var page = Plain.Of(await (await sites.Of(kind)).GetAsync("/"));
        foreach (var (alliance, role) in new[]
        {
            ("Pan-Asian Biomedical Science Consortium", "Member since 2012"),
            ("University Alliance of Belt and Road", "Member since 2016"),
            ("University Alliance of the Silk Road", "Member since 2016"),
            ("Alliance of International Science Organizations", "Founding member since November 2018"),
        })
        {
            Assert.Contains(alliance, page);
            Assert.Contains(role, page);
        }
        Assert.Contains("then the ASIA-International Biomedical Science Consortium", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_stale_figure_stands_beside_the_dated_one(DatabaseKind kind)
    {
        var page = Plain.Of(await (await sites.Of(kind)).GetAsync("/"));
        Assert.Contains("197 reported", page);
        Assert.Contains("126 reported, undated", page);
        Assert.Contains("figures disagree", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Founders_that_sources_count_differently_are_both_shown(DatabaseKind kind)
    {
        var page = Plain.Of(await (await sites.Of(kind)).GetAsync("/"));
        Assert.Contains("36 reported", page);
        Assert.Contains("37 reported", page);
        Assert.Contains("sources disagree", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_programme_dated_before_its_memorandum_is_shown_as_written(DatabaseKind kind) =>
        Assert.Contains("The programme is dated summer 2019, the memorandum it stands under August 2019. Both are shown as written.",
            Plain.Of(await (await sites.Of(kind)).GetAsync("/")));

    [Theory, MemberData(nameof(Both))]
    public async Task On_a_day_of_2013_there_was_one(DatabaseKind kind)
    {
        var page = Plain.Of(await (await sites.Of(kind)).GetAsync("/?asOf=2013-06-01"));
        Assert.Contains("On 1 June 2013, CUHK belonged to one alliance", page);
        Assert.DoesNotContain("Member since 2016", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Before_all_of_them_there_was_none_and_the_page_says_so(DatabaseKind kind) =>
        Assert.Contains("No source says that CUHK belonged to an alliance", Plain.Of(await (await sites.Of(kind)).GetAsync("/?asOf=1990")));

    [Theory]
    [InlineData("zh-Hant", "我們的國際合作")]
    [InlineData("zh-Hans", "我们的国际合作")]
    public async Task It_is_there_in_Chinese(string language, string heading)
    {
        var page = await (await sites.Of(DatabaseKind.Sqlite)).GetAsync("/", language);
        Assert.Contains(heading, page);
        Assert.Contains("香港中文", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_asks_the_database_at_most_ten_times(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        using var count = StatementCount.From(site);
        await site.GetAsync("/?asOf=2019-03-04");
        Assert.InRange(count.Value, 1, 10);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_as_a_table_has_a_row_for_each_alliance(DatabaseKind kind)
    {
        var csv = await (await sites.Of(kind)).GetAsync("/participation.csv?asOf=2020");
        Assert.Contains("University Alliance of Belt and Road,/alliances/uabr,member,2016,,certain", csv);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Without_a_home_organization_it_lists_the_alliances(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        Assert.Contains("Nothing is recorded yet", Plain.Of(await site.GetAsync("/")));
    }

    [Theory]
    [InlineData("/?asOf=1,5")]
    [InlineData("/?asOf=2019-02-30")]
    [InlineData("/?asOf=yesterday")]
    public async Task A_bad_day_is_refused_with_the_reason(string address)
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        using var response = await site.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(address.Split('=')[1], WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }
}

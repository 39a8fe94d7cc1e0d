using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Alliances;

/// <summary>A page, its CSV, the API and the command line find the same alliance under the same words.</summary>
public sealed class AllianceAddressTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task An_old_address_and_another_case_lead_to_the_alliances_own(DatabaseKind kind)
    {
        await using var site = await WorldAsync(kind);
        foreach (var (asked, lead) in (IEnumerable<(string, string)>)[
            ("/alliances/RING", "/alliances/ring"),
            ("/alliances/old-ring", "/alliances/ring"),
            ("/alliances/old-ring/members", "/alliances/ring/members"),
            ("/alliances/RING/members.csv", "/alliances/ring/members.csv"),
            ("/alliances/old-ring/members.csv?asOf=2015", "/alliances/ring/members.csv?asOf=2015"),
            ("/alliances/old-ring/since.csv", "/alliances/ring/since.csv"),
            ("/organizations/ALPHA/since.csv?asOf=2015", "/organizations/alpha/since.csv?asOf=2015"),
            ("/organizations/old-alpha/shared.csv", "/organizations/alpha/shared.csv"),
            ("/organizations/ALPHA", "/organizations/alpha"),
            ("/api/v1/alliances/old-ring", "/api/v1/alliances/ring"),
        ])
        {
            using var answer = await site.Client.GetAsync(asked);
            Assert.True(answer.StatusCode == HttpStatusCode.MovedPermanently, $"{asked} answered {(int)answer.StatusCode}");
            Assert.Equal(lead, answer.Headers.Location!.ToString());
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_command_answers_for_what_a_merged_record_became(DatabaseKind kind)
    {
        await using var site = await WorldAsync(kind);
        foreach (var word in (string[])["ring", "RING", "old-ring", "Ring"])
            Assert.Equal("ring", (await site.WithAsync<AllianceQueries, Alliance?>(q => q.Find(word)))?.Organization.Slug);
        Assert.Null(await site.WithAsync<AllianceQueries, Alliance?>(q => q.Find("alpha")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_spreadsheet_has_the_place_and_the_answer_that_the_page_shows(DatabaseKind kind)
    {
        await using var site = await WorldAsync(kind);
        Assert.Contains("/alliances/ring/members.csv?place=CN", await site.GetAsync("/alliances/ring/members?place=CN"));
        var csv = await site.GetAsync("/alliances/ring/members.csv?place=CN");
        Assert.Contains("Beta Academy", csv);
        Assert.DoesNotContain("Alpha University", csv);
        Assert.DoesNotContain("Beta Academy", await site.GetAsync("/alliances/ring/members.csv?place=CN&answer=possible"));
        var place = await site.GetAsync("/places/cn.csv");
        Assert.Contains("Beta Academy", place);
        Assert.DoesNotContain("Alpha University", place);
    }

    [Theory]
    [InlineData("/alliances?initiative=typo")]
    [InlineData("/alliances.csv?initiative=typo")]
    public async Task An_initiative_that_is_not_on_record_is_told(string address)
    {
        await using var site = await WorldAsync(DatabaseKind.Sqlite);
        using var answer = await site.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("There is no initiative “typo” on record.", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private static async Task<TestSite> WorldAsync(DatabaseKind kind)
    {
        var site = await SmallWorld.StartAsync(
            kind,
            ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"],
            "Ring,Alpha University,Thailand,member,2012,,", "Ring,Beta Academy,China,member,2013,,");
        await site.WithAsync<SeraiDb>(async db =>
        {
            var ring = await db.Organizations.SingleAsync(o => o.Slug == "ring");
            var alpha = await db.Organizations.SingleAsync(o => o.Slug == "alpha");
            db.AddRange(
                new Organization { Name = "Old Ring", Slug = "old-ring", SortName = "old ring", MergedIntoId = ring.Id },
                new Organization { Name = "Old Alpha", Slug = "old-alpha", SortName = "old alpha", MergedIntoId = alpha.Id });
            await db.SaveChangesAsync();
        });
        return site;
    }
}

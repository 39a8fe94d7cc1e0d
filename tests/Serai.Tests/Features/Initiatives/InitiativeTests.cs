using System.Net;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Initiatives;

public sealed class InitiativeTests(SampleSites sites)
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task It_lists_its_alliances(DatabaseKind kind)
    {
        var page = Plain.Of(await (await sites.Of(kind)).GetAsync("/initiatives/belt-and-road"));
        Assert.Contains("4 alliances are recorded as part of this initiative", page);
        Assert.Contains("University Alliance of the Silk Road", page);
    }

    [Fact]
    public async Task One_that_nobody_recorded_is_not_found()
    {
        using var response = await (await sites.Of(DatabaseKind.Sqlite)).Client.GetAsync("/initiatives/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_found_from_the_front_page_the_alliances_and_the_sitemap_and_has_its_table(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        foreach (var address in (string[])["/", "/alliances?initiative=belt-and-road", "/sitemap-initiatives-1.xml"])
            Assert.Contains("/initiatives/belt-and-road", await site.GetAsync(address));
        var page = await site.GetAsync("/initiatives/belt-and-road");
        Assert.Contains("/alliances.csv?initiative=belt-and-road", page);
        Assert.Contains("application/ld+json", page);
        Assert.Contains("University Alliance of the Silk Road", await site.GetAsync("/alliances.csv?initiative=belt-and-road"));
    }
}

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
}

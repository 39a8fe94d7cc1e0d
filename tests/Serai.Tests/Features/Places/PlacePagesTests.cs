using System.Net;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Places;

/// <summary>Who takes part from each country or region.</summary>
public sealed class PlacePagesTests
{
    private static readonly string[] Three = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing", "gamma,Gamma Hospital,healthcare,CN,Xi'an"];

    private static readonly string[] Members =
    [
        "Ring,Beta Academy,China,member,2010-01-01,,", "Ring,Gamma Hospital,China,member,2015,,", "Chain,Beta Academy,China,member,2012-01-01,,",
        "Ring,Alpha University,Thailand,member,2010-01-01,,", "Ring,Somewhere College,,member,2010-01-01,,",
    ];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Each_place_counts_its_members_once_and_its_alliances(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three, Members);
        var page = Plain.Of(await site.GetAsync("/places?asOf=2015-06-01"));
        Assert.Contains("Members come from 2 countries and regions.", page);
        Assert.Contains("China 1 and 1 possible 2", page);
        Assert.Contains("Thailand 1 1", page);
        Assert.Contains("not stated 1 1", page);
        Assert.Contains("None on this day.", Plain.Of(await site.GetAsync("/places?asOf=1999")));
        Assert.Contains("CN,China,1,1,2", await site.Client.GetStringAsync("/places.csv?asOf=2015-06-01"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_place_names_its_members_and_their_alliances(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three, Members);
        var page = Plain.Of(await site.GetAsync("/places/cn?asOf=2015-06-01"));
        Assert.Contains("One organization from here certainly belongs to an alliance, and one possibly; together they sit in 2 alliances.", page);
        Assert.Contains("2 organizations from here are in the register", page);
        Assert.Contains("Beta Academy Beijing Chain Ring", page);
        Assert.Contains("中国", await site.GetAsync("/places/cn", "zh-Hans"));
    }

    [Theory]
    [InlineData("/places/CN", HttpStatusCode.MovedPermanently)]
    [InlineData("/places/zz", HttpStatusCode.NotFound)]
    [InlineData("/places/china", HttpStatusCode.NotFound)]
    [InlineData("/places/is", HttpStatusCode.OK)]
    public async Task Codes_are_those_of_iso_in_small_letters(string address, HttpStatusCode status)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        using var answer = await site.Client.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Three_cost_as_many_statements_as_one(DatabaseKind kind)
    {
        foreach (var address in new[] { "/places", "/places/cn" })
        {
            var one = await Statements(kind, address, Members[..1]);
            Assert.InRange(one, 1, 10);
            Assert.Equal(one, await Statements(kind, address, Members));
        }
    }

    private static async Task<int> Statements(DatabaseKind kind, string address, string[] members)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three, members);
        using var count = StatementCount.From(site);
        await site.GetAsync(address);
        return count.Value;
    }
}

using System.Net;
using Serai.Features.Compare;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Compare;

/// <summary>What two to six alliances share.</summary>
public sealed class CompareTests
{
    private static readonly string[] Two = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"];

    private static readonly string[] Members =
    [
        "Ring,Alpha University,Thailand,member,2010-01-01,,", "Chain,Alpha University,Thailand,member,2012-01-01,,",
        "Ring,Beta Academy,China,member,2011-01-01,,", "Chain,Beta Academy,China,member,2015,,", "Knot,Beta Academy,China,member,2015-01-01,,",
    ];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory]
    [InlineData("", null)]
    [InlineData("a", "TooFew")]
    [InlineData("a a", "TooFew")]
    [InlineData("a B", null)]
    [InlineData("a b c d e f", null)]
    [InlineData("a b c d e f g", "TooMany")]
    [InlineData("a x", "Unknown")]
    public void Two_to_six_that_exist(string words, string? problem) =>
        Assert.Equal(problem, Choice.Read(words.Split(' '), new HashSet<string>(["a", "b", "c", "d", "e", "f", "g"])).Problem?.Code);

    [Theory, MemberData(nameof(Both))]
    public async Task Shared_members_stand_with_their_marks_as_of_the_day(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two, Members);
        var page = Plain.Of(await site.GetAsync("/compare?with=ring&with=chain"));
        Assert.Contains("2 organizations belong to two or more of them.", page);
        Assert.Contains("Alpha University Thailand ● certain ● certain", page);
        var then = Plain.Of(await site.GetAsync("/compare?with=ring&with=chain&asOf=2015-06-01"));
        Assert.Contains("One organization belongs to two or more of them, and one more possibly.", then);
        Assert.Contains("Beta Academy China ● certain possible", then);
        Assert.Contains("They share nobody on this day.", Plain.Of(await site.GetAsync("/compare?with=ring&with=knot&asOf=2011-06-01")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_table_for_spreadsheets_says_the_same(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two, Members);
        var bytes = await site.Client.GetByteArrayAsync("/compare.csv?with=knot&with=chain&asOf=2015-06-01");
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("member,ror,country_or_region,alliances,knot,chain\r\nBeta Academy,,China,2,certain,possible\r\n", System.Text.Encoding.UTF8.GetString(bytes[3..]));
    }

    [Theory]
    [InlineData("with=ring", "Choose at least one more")]
    [InlineData("with=ring&with=moon", "There is no alliance “moon” in this registry")]
    [InlineData("with=ring&with=chain&with=knot&with=a1&with=a2&with=a3&with=a4", "7 alliances are more than fit")]
    public async Task What_cannot_be_compared_is_told_so_and_the_boxes_stay_as_they_were(string query, string said)
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, Two,
            [.. Members, .. Enumerable.Range(1, 4).Select(n => $"A{n},Alpha University,Thailand,member,2012,,")]);
        using var answer = await site.Client.GetAsync("/compare?" + query);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(said, Plain.Of(html));
        Assert.Contains("value=\"ring\" checked", html);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Three_cost_as_many_statements_as_one(DatabaseKind kind)
    {
        var one = await Statements(kind, Members[..2]);
        Assert.InRange(one, 1, 10);
        Assert.Equal(one, await Statements(kind, Members));
    }

    private static async Task<int> Statements(DatabaseKind kind, string[] members)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two, members);
        using var count = StatementCount.From(site);
        await site.GetAsync("/compare?with=ring&with=chain");
        return count.Value;
    }
}

using Serai.Platform.Db;

namespace Serai.Tests.Features.Organizations;

/// <summary>Who sits with an organization in two or more alliances.</summary>
public sealed class SharedTests
{
    private static readonly string[] Three = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing", "gamma,Gamma Hospital,healthcare,CN,Xi'an"];

    private static readonly string[] Members =
    [
        "Ring,Alpha University,Thailand,member,2010-01-01,,", "Chain,Alpha University,Thailand,member,2010-01-01,,",
        "Ring,Beta Academy,China,member,2011-01-01,,", "Chain,Beta Academy,China,member,2015,,",
        "Ring,Gamma Hospital,China,member,2011-01-01,,",
    ];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Only_those_in_two_or_more_count_and_only_on_the_day(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three, Members);
        var today = Plain.Of(await site.GetAsync("/organizations/alpha/shared"));
        Assert.Contains("One organization sits with Alpha University in two or more alliances.", today);
        Assert.Contains("Beta Academy", today);
        Assert.DoesNotContain("Gamma Hospital", today);
        Assert.Contains("One organization possibly sits with Alpha University", Plain.Of(await site.GetAsync("/organizations/alpha/shared?asOf=2015-06-01")));
        Assert.Contains("Nobody on this day.", Plain.Of(await site.GetAsync("/organizations/alpha/shared?asOf=2012-01-01")));
        Assert.Contains("Not in two alliances on this day.", Plain.Of(await site.GetAsync("/organizations/gamma/shared")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_name_as_written_is_never_certainly_the_same_twice(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three[..1], [.. Members[..2],
            "Ring,Delta Institute,China,member,2011-01-01,,", "Chain,Delta Institute,China,member,2011-01-01,,",
            "Ring,National College,China,member,2011-01-01,,", "Chain,National College,Japan,member,2011-01-01,,"]);
        var page = Plain.Of(await site.GetAsync("/organizations/alpha/shared"));
        Assert.Contains("One organization possibly sits with Alpha University", page);
        Assert.Contains("Delta Institute name as written", page);
        Assert.DoesNotContain("National College", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_table_for_spreadsheets_says_the_same(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three, Members);
        var lines = (await site.Client.GetStringAsync("/organizations/alpha/shared.csv?asOf=2015-06-01")).Trim('\uFEFF', '\r', '\n').Split("\r\n");
        Assert.Equal(["member,ror,country_or_region,alliances,chain,ring", "Beta Academy,,China,2,possible,certain"], lines);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Three_cost_as_many_statements_as_one(DatabaseKind kind)
    {
        var one = await Statements(kind, Members[..4]);
        Assert.InRange(one, 1, 10);
        Assert.Equal(one, await Statements(kind, [.. Members, "Chain,Gamma Hospital,China,member,2011,,"]));
    }

    private static async Task<int> Statements(DatabaseKind kind, string[] members)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three, members);
        using var count = StatementCount.From(site);
        await site.GetAsync("/organizations/alpha/shared");
        return count.Value;
    }
}

using System.Net;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Alliances;

/// <summary>The list of alliances.</summary>
public sealed class AllianceListTests(SampleSites sites)
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Each_alliance_stands_there_with_its_founding_and_what_is_reported(DatabaseKind kind)
    {
        var page = Plain.Of(await (await sites.Of(kind)).GetAsync("/alliances"));
        Assert.Contains("University Alliance of the Silk Road UASR alliance 22 May 2015", page);
        Assert.Contains("197", page);
        Assert.Contains("more than 160", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_sub_alliance_follows_its_parent(DatabaseKind kind)
    {
        var page = Plain.Of(await (await sites.Of(kind)).GetAsync("/alliances"));
        var parent = page.IndexOf("University Alliance of the Silk Road UASR", StringComparison.Ordinal);
        var sub = page.IndexOf("Sub-alliance of the one above: New Silk Road Law Schools Alliance", StringComparison.Ordinal);
        Assert.InRange(sub - parent, 1, 400);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_alliance_founded_after_the_day_is_told_apart(DatabaseKind kind)
    {
        var page = Plain.Of(await (await sites.Of(kind)).GetAsync("/alliances?asOf=2014-01-01"));
        var (before, after) = Halves(page, "Founded after this day");
        Assert.DoesNotContain("University Alliance of the Silk Road", before);
        Assert.Contains("University Alliance of the Silk Road 22 May 2015", after);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_initiative_leaves_only_its_own(DatabaseKind kind)
    {
        var page = Plain.Of(await (await sites.Of(kind)).GetAsync("/alliances?initiative=belt-and-road"));
        Assert.Contains("University Alliance of Belt and Road", page);
        Assert.DoesNotContain("Coimbra Group", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_empty_registry_says_how_to_fill_it(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        Assert.Contains("No alliance is on record yet. Bring in what sources say: serai import statements FOLDER", Plain.Of(await site.GetAsync("/alliances")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Three_alliances_take_as_many_statements_as_one(DatabaseKind kind)
    {
        var one = await Counted(kind, ["The Ring"]);
        Assert.Equal(one, await Counted(kind, ["The Ring", "The Chain", "The Knot"]));
        Assert.InRange(one, 1, 10);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_list_comes_as_a_spreadsheet(DatabaseKind kind)
    {
        using var answer = await (await sites.Of(kind)).Client.GetAsync("/alliances.csv");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains("University Alliance of Belt and Road,uabr,UABR,alliance,", System.Text.Encoding.UTF8.GetString(bytes));
    }

    private static async Task<int> Counted(DatabaseKind kind, string[] alliances)
    {
        await using var site = await TestSite.StartAsync(kind);
        await AllianceTables.ImportAsync(site, string.Concat(alliances.Select(a => $"{a},Alpha University,member,2015-12,One page,own\n")));
        using var count = StatementCount.From(site);
        await site.GetAsync("/alliances");
        return count.Value;
    }

    private static (string, string) Halves(string page, string at)
    {
        var index = page.IndexOf(at, StringComparison.Ordinal);
        Assert.True(index > 0, $"“{at}” is missing.");
        return (page[..index], page[index..]);
    }
}

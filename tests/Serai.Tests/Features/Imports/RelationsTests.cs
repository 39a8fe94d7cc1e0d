using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Imports;
using Serai.Features.Imports.Ror;
using Serai.Features.Organizations;
using Serai.Platform.Db;
using Serai.Tests.Features.Alliances;
using Serai.Tests.Features.Imports.Ror;

namespace Serai.Tests.Features.Imports;

/// <summary>Relations of organizations that lists tell of, with their periods; and that an organization has closed.</summary>
public sealed class RelationsTests
{
    private const string Head = "organization,kind,other,since,until,source_title,source_url,place_in_source,trust\n";
    private const string Organizations = "slug,name,types,country_or_region_code,established,closed,source_title,trust\n";
    private static readonly string Three = Organizations + "alpha,Alpha,education,TH,1900,,S,own\nbeta,Beta,education,TH,,,S,own\ngamma,Gamma,education,TH,1950,2019-07-31,S,own\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_relation_shows_its_period_and_answers_for_the_day(DatabaseKind kind)
    {
        await using var site = await With(kind, Three, Head + "beta,parent,alpha,1981,2013-07,School history,https://x.example/,chapter 2,own\ngamma,successor,beta,2019-08-01,,Gazette,,,own\n");
        var page = Plain.Of(await site.GetAsync("/organizations/beta"));
        Assert.Contains("Part of Alpha, 1981 to July 2013 at another time", page);
        Assert.Contains("Came from Gamma, since 1 August 2019", page);
        Assert.Contains("School history", page);
        Assert.DoesNotContain("July 2013 at another time", Plain.Of(await site.GetAsync("/organizations/beta?asOf=1999-05-01")));
        Assert.Contains("July 2013 possibly on this day", Plain.Of(await site.GetAsync("/organizations/beta?asOf=1981-05-01")));
        Assert.Contains("August 2019 at another time", Plain.Of(await site.GetAsync("/organizations/beta?asOf=1999-05-01")));
        Assert.Contains("Its parts Beta, 1981 to July 2013", Plain.Of(await site.GetAsync("/organizations/alpha")));
        Assert.Equal(["parent certain School history", "predecessor no Gazette"], await Told(site, "beta", "1999-05-01"));
        Assert.Equal(["parent no School history", "predecessor certain Gazette"], await Told(site, "beta", "2020-05-01"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Said_again_or_from_the_other_side_it_is_one(DatabaseKind kind)
    {
        const string rows = Head + "beta,parent,alpha,1981,2013-07,S,,,own\nalpha,child,beta,1981,2013-07,S,,,own\nbeta,related,gamma,,,S,,,own\ngamma,related,beta,,,S,,,own\n";
        await using var site = await With(kind, Three, rows, rows, Head + "beta,parent,alpha,2020,,S,,,own\nbeta,parent,alpha,1981,2013-07,Another,,,press\n");
        Assert.Equal(4, await site.WithAsync<SeraiDb, int>(db => db.OrganizationRelations.CountAsync()));
        var page = Plain.Of(await site.GetAsync("/organizations/beta"));
        Assert.Contains("Part of Alpha, since 2020 Alpha, 1981 to July 2013 at another time", page);
    }

    [Theory]
    [InlineData("beta,owner,alpha,,,S,,,own", "parent, child, predecessor, successor, related")]
    [InlineData("beta,Parent,alpha,,,S,,,own", "Did you mean “parent”?")]
    [InlineData("beta,,alpha,,,S,,,own", "“kind” is empty")]
    [InlineData("beta,parent,delta,,,S,,,own", "“delta” is not in the registry")]
    [InlineData("https://ror.org/000025p04,parent,alpha,,,S,,,own", "“https://ror.org/000025p04” is not in the registry")]
    [InlineData("beta,parent,beta,,,S,,,own", "cannot be parent to itself")]
    [InlineData("beta,parent,alpha,2013,1981,S,,,own", "before it begins")]
    [InlineData("beta,parent,alpha,1981/2013,,S,,,own", "interval")]
    [InlineData("beta,parent,alpha,,,,,,own", "source_title")]
    public async Task A_bad_row_is_refused_with_file_record_and_reason(string row, string named)
    {
        await using var site = await With(DatabaseKind.Sqlite, Three);
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => AllianceTables.ImportTableAsync(site, Head + "beta,parent,alpha,1990,,S,,,own\n" + row + "\n"));
        Assert.Contains(named, refused.Message);
        Assert.StartsWith("table.csv, record 2", refused.Message);
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.OrganizationRelations.CountAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_closed_organization_has_ended_and_a_list_that_tells_later_closes_it(DatabaseKind kind)
    {
        await using var site = await With(kind, Three);
        Assert.Equal("2019-07-31 Inactive", await Closed(site, "gamma"));
        Assert.Equal(" Active", await Closed(site, "alpha"));
        await AllianceTables.ImportTableAsync(site, Organizations + "alpha,Alpha,education,TH,1900,2020,S,own\ndelta,Delta,education,TH,,2031,S,own\n");
        Assert.Equal("2020 Inactive", await Closed(site, "alpha"));
        Assert.Equal("2031 Active", await Closed(site, "delta"));
        Assert.Contains("31 July 2019", Plain.Of(await site.GetAsync("/organizations/gamma")));
        await Assert.ThrowsAsync<ImportRefused>(() => AllianceTables.ImportTableAsync(site, Organizations + "e,E,education,TH,1990,1980,S,own\n"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_list_says_outlives_every_dump_of_the_register(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await Ror(site, RorDump.Record(1, "Alpha").Relate("child", 2), RorDump.Record(2, "Beta").Relate("parent", 1));
        await AllianceTables.ImportTableAsync(site, Head
            + $"{RorDump.Id(2)},parent,{RorDump.Id(1)},1981,2013,S,,,own\n{RorDump.Id(2)},related,{RorDump.Id(1)},2014,,Research Organization Registry (ROR),https://ror.org/,,encyclopedia\n");
        await AllianceTables.ImportTableAsync(site, Organizations + "beta,Beta,education,TH,1900,2020,S,own\n");
        await Ror(site, RorDump.Record(1, "Alpha University"), RorDump.Record(2, "Beta School").Relate("successor", 1));
        await Ror(site, RorDump.Record(1, "Alpha University").Relate("child", 2), RorDump.Record(2, "Beta School").Relate("parent", 1));
        Assert.Equal("2020 Inactive", await Closed(site, "beta"));
        var relations = await site.WithAsync<SeraiDb, List<string>>(db => db.OrganizationRelations.OrderBy(r => r.Kind).ThenBy(r => r.Key).Select(r => $"{r.Kind} {r.Since} {r.Until} {r.Key != null}").ToListAsync());
        Assert.Equal(["Parent   False", "Parent 1981 2013 True", "Related 2014  True"], relations.Order(StringComparer.Ordinal));
        Assert.Contains("Part of Alpha University, 1981 to 2013 at another time", Plain.Of(await site.GetAsync("/organizations/beta")));
    }

    private static Task Ror(TestSite site, params System.Text.Json.Nodes.JsonNode[] records) =>
        site.WithAsync<ImportRor>(import => import.RunAsync(RorDump.File(RorDump.Json(records)), "tester", "test"));

    private static async Task<TestSite> With(DatabaseKind kind, params string[] tables)
    {
        var site = await TestSite.StartAsync(kind);
        foreach (var table in tables)
            await AllianceTables.ImportTableAsync(site, table);
        return site;
    }

    private static Task<string> Closed(TestSite site, string slug) => site.WithAsync<SeraiDb, string>(async db =>
        await db.Organizations.AsNoTracking().SingleAsync(o => o.Slug == slug) is var o ? $"{o.Closed?.Text} {o.Status}" : "");

    private static async Task<List<string>> Told(TestSite site, string slug, string day)
    {
        using var answer = JsonDocument.Parse(await site.GetAsync($"/api/v1/organizations/{slug}?asOf={day}"));
        return [.. answer.RootElement.GetProperty("relations").EnumerateArray().Select(r => $"{r.GetProperty("kind")} {r.GetProperty("inForce")} {r.GetProperty("sourceTitle")}")];
    }
}

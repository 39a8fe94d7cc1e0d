using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Imports.Statements;
using Serai.Platform.Db;
using Serai.Tests.Features.Alliances;

namespace Serai.Tests.Features.Activities;

/// <summary>Who hosted an activity: as the source writes it, and the organization where that is certain.</summary>
public sealed class HostTests(SampleSites sites)
{
    private const string Organizations = "slug,name,types,country_or_region_code,source_title,trust\nalpha,Alpha University,education,TH,A page,own\n";
    private const string Resolutions = "name,organization,reason\nAlpha Uni,alpha,its short form\n";
    private const string Without = "alliance,date,kind,event,place,people_or_institutions,source_title,trust\nThe Ring,2019-05,assembly,First Assembly,Bangkok,Beta,Page,own\n";
    private const string With = "alliance,date,kind,event,place,host,people_or_institutions,source_title,trust\nThe Ring,2019-05,assembly,First Assembly,Bangkok,Alpha Uni,Beta,Page,own\nThe Ring,2020-05,assembly,Second Assembly,Rome,Gamma College,,Page,own\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_pages_the_api_and_the_export_tell_who_hosted(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await AllianceTables.ImportTableAsync(site, Organizations);
        await AllianceTables.ImportTableAsync(site, With);
        await ImportWithResolutionsAsync(site);
        var page = Plain.Of(await site.GetAsync("/alliances/the-ring/activities"));
        Assert.Contains("Bangkok Host: Alpha University", page);
        Assert.Contains("Rome Host: Gamma College", page);
        Assert.Contains("東道主： Gamma College", Plain.Of(await site.GetAsync("/alliances/the-ring/activities", "zh-Hant")));
        Assert.Contains("Bangkok · as host", Plain.Of(await site.GetAsync("/organizations/alpha")));
        using var listed = JsonDocument.Parse(await site.GetAsync("/api/v1/activities?host=alpha"));
        var only = Assert.Single(listed.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal("Alpha Uni", only.GetProperty("host").GetProperty("name").GetString());
        Assert.Equal("alpha", only.GetProperty("host").GetProperty("organization").GetProperty("slug").GetString());
        var export = await site.GetAsync("/api/v1/export/activities.csv");
        Assert.Contains("Bangkok,Alpha Uni,alpha,Beta", export);
        Assert.Contains("Rome,Gamma College,,", export);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_that_gains_the_column_adds_the_host_to_the_same_activity(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await AllianceTables.ImportTableAsync(site, Without);
        await AllianceTables.ImportTableAsync(site, With);
        await AllianceTables.ImportTableAsync(site, With);
        await AllianceTables.ImportTableAsync(site, Without);
        var hosts = await site.WithAsync<SeraiDb, List<string?>>(db => db.Activities.OrderBy(a => a.Title).Select(a => a.HostName).ToListAsync());
        Assert.Equal(["Alpha Uni", "Gamma College"], hosts);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_sample_names_the_hosts_that_its_sources_name(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        var hosts = await site.WithAsync<SeraiDb, List<string>>(db => db.Activities.Where(a => a.HostName != null).OrderBy(a => a.HostName).Select(a => a.HostName!).ToListAsync());
        Assert.Equal(["Universiti Malaya", "University of Coimbra"], hosts);
        Assert.Contains("Host: University of Malaya", Plain.Of(await site.GetAsync("/alliances/aun/activities")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Lists_without_the_column_come_in_as_before(DatabaseKind kind)
    {
        var folder = TestData.File("alliances");
        await using var site = await TestSite.StartAsync(kind);
        var counts = await site.WithAsync<ImportStatements, IReadOnlyDictionary<string, int>>(import => import.RunAsync(folder, "tester", "test"));
        Assert.Equal(58, counts["activities"]);
        Assert.Equal(155, counts["figures"]);
    }

    // Imported a second time, with a table that says who is meant.
    private static async Task ImportWithResolutionsAsync(TestSite site)
    {
        var folder = Directory.CreateTempSubdirectory("serai-hosts-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "a.csv"), Resolutions);
        await File.WriteAllTextAsync(Path.Combine(folder, "b.csv"), With);
        await site.WithAsync<ImportStatements>(import => import.RunAsync(folder, "tester", "test"));
    }
}

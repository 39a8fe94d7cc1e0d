using Serai.Features.Search;
using Serai.Names;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Search;

/// <summary>The index of names: it comes up by itself, follows what changes, and is kept.</summary>
public sealed class SearchIndexTests
{
    private static readonly string[] Two = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Fact]
    public void While_it_is_coming_up_nothing_is_found_and_it_says_so()
    {
        var index = new SearchIndex();
        Assert.False(index.IsReady);
        Assert.Empty(index.Search("alpha"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_comes_up_by_itself(DatabaseKind kind)
    {
        await using var first = await SmallWorld.StartAsync(kind, Two);
        await using var site = await TestSite.StartAsync(first.Database);
        Assert.True(await Until(() => site.Part<SearchIndex>().Search("alpha").Count == 1));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_follows_another_process(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two);
        Assert.Empty(site.Part<SearchIndex>().Search("delta"));
        await using var other = await CommandScope.OpenAsync(site.Database, CancellationToken.None);
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-other-").FullName, "organizations.csv");
        await File.WriteAllTextAsync(file, "slug,name,types,country_or_region_code,source_title,trust\ndelta,Delta Institute,education,TH,The register,own\n");
        await other.Get<Serai.Features.Imports.Statements.ImportStatements>().RunAsync(file, "tester", "test");
        Assert.True(await Until(() => site.Part<SearchIndex>().Search("delta").Count == 1));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_names_of_a_merged_record_lead_to_its_successor(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two);
        var beta = Assert.Single(site.Part<SearchIndex>().Search("beta academy")).Id;
        await SmallWorld.MergeAsync(site, "alpha", into: "beta");
        await SmallWorld.IndexAsync(site);
        var found = Assert.Single(site.Part<SearchIndex>().Search("alpha university"));
        Assert.Equal((beta, "Alpha University"), (found.Id, found.Name));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_kept_in_a_file_from_which_a_start_goes_on(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two);
        async Task<IndexedOrganizations?> Read() => await site.WithAsync<IndexedNames, IndexedOrganizations?>(names => site.Part<SearchIndexFile>().ReadAsync(names, CancellationToken.None));
        await site.WithAsync<IndexedNames>(async names => site.Part<SearchIndexFile>().Write(await names.AllAsync(CancellationToken.None)));
        var kept = await Read();
        Assert.Equal(site.Part<SearchIndex>().Version, kept!.Version);
        Assert.Equal("Alpha University", Assert.Single(kept.Resolver.Resolve("alpha university").Matches).Name);
        await SmallWorld.NameAsync(site, "beta", "Zephyr School", NameKind.Former);
        // The file is of before; what changed since is read, and nothing else.
        await using var later = await TestSite.StartAsync(site.Database);
        Assert.True(await Until(() => later.Part<SearchIndex>().Search("zephyr").Count == 1));
        Assert.Equal(1, later.Part<SearchIndex>().Resolver!.UpdatedCount);
        if (kind != DatabaseKind.Sqlite) return;
        Assert.True(File.Exists(site.Database.File + ".names"));
        await File.WriteAllTextAsync(site.Database.File + ".names", "not an index");
        Assert.Null(await Read());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_version_moves_with_the_names_and_not_without(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two);
        Task<IndexedVersion> Version() => site.WithAsync<IndexedNames, IndexedVersion>(names => names.VersionAsync(CancellationToken.None));
        var before = await Version();
        Assert.Equal(before, await Version());
        await SmallWorld.NameAsync(site, "alpha", "AU", NameKind.Acronym);
        Assert.NotEqual(before, await Version());
    }

    [Fact]
    public async Task The_address_that_people_try_leads_to_the_register()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        using var answer = await site.Client.GetAsync("/search?q=alpha&asOf=2016");
        Assert.Equal("/organizations?q=alpha&asOf=2016", answer.Headers.Location?.ToString());
    }

    private static async Task<bool> Until(Func<bool> holds)
    {
        for (var tries = 0; tries < 200 && !holds(); tries++)
            await Task.Delay(50);
        return holds();
    }
}

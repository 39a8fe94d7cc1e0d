using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Features.Organizations;
using Serai.Features.Search;
using Serai.Names;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Platform.History.Undo;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Search;

/// <summary>The index follows the registry within a second, on each node; tests are patient, since the machine may be busy.</summary>
public sealed class FollowsRegistryTests
{
    private static readonly string[] Two = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_new_name_is_found_on_each_node_and_no_more_once_that_was_taken_back(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two);
        await using var other = await TestSite.StartAsync(site.Database);
        await Until(() => other.Part<SearchIndex>().Search("alpha").Count == 1);
        var step = await RenameAsync(site, "Zephyr Polytechnic");
        foreach (var node in new[] { site, other })
            await Until(() => node.Part<SearchIndex>().Search("zephyr polytechnic") is [{ Name: "Zephyr Polytechnic" }]);
        await site.WithAsync<UndoStep>(async undo => Assert.Empty(await undo.RunAsync(step, Doing())));
        foreach (var node in new[] { site, other })
            await Until(() => node.Part<SearchIndex>().Search("zephyr polytechnic") is not [{ Name: "Zephyr Polytechnic" }, ..]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_register_finds_it_too_for_what_was_kept_of_it_goes(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two);
        Assert.DoesNotContain("/organizations/alpha\"", await site.GetAsync("/organizations?q=zephyr"), StringComparison.Ordinal);
        await RenameAsync(site, "Zephyr Polytechnic");
        await UntilAsync(async () => (await site.GetAsync("/organizations?q=zephyr")).Contains("/organizations/alpha", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_merger_is_followed_through_to_the_last_heir_and_only_those_that_changed_are_read(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, [.. Two, "gamma,Gamma College,education,CN,Beijing"]);
        var index = site.Part<SearchIndex>();
        Guid Found(string words) => Assert.Single(index.Search(words, 1)).Id;
        var (beta, gamma) = (Found("beta academy"), Found("gamma college"));
        await SmallWorld.MergeAsync(site, "alpha", into: "beta");
        await Until(() => Found("alpha university") == beta);
        await SmallWorld.MergeAsync(site, "beta", into: "gamma");
        await Until(() => Found("alpha university") == gamma && Found("beta academy") == gamma);
        Assert.Equal(3, index.Resolver!.Names.UpdatedCount);
        Assert.Equal([gamma], index.Search("alpha beta gamma").Select(f => f.Id));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_followed_is_what_is_built_anew(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Two);
        await RenameAsync(site, "Zephyr Polytechnic");
        await SmallWorld.MergeAsync(site, "alpha", into: "beta");
        await SmallWorld.IndexAsync(site);
        var followed = site.Part<SearchIndex>().Resolver!;
        await using var scope = site.Services.CreateAsyncScope();
        var anew = (await scope.ServiceProvider.GetRequiredService<IndexedNames>().AllAsync(CancellationToken.None)).Resolver;
        foreach (var text in new[] { "Alpha University", "Zephyr Polytechnic", "beta academy", "university" })
            Assert.Equal(Answer(anew, text), Answer(followed, text));
    }

    private static IEnumerable<string> Answer(NameResolver resolver, string text) =>
        resolver.Resolve(text).Candidates.Select(c => $"{c.Id} {c.Name} {c.Verdict} {string.Join("; ", c.Evidence)}");

    private static async Task<Guid> RenameAsync(TestSite site, string name)
    {
        var step = Guid.Empty;
        await site.WithAsync<SeraiDb>(async db =>
        {
            await using var doing = await db.BeginStepAsync(Doing());
            var alpha = await db.Organizations.Include(o => o.Names).SingleAsync(o => o.Slug == "alpha");
            (alpha.Name, alpha.SortName) = (name, NameFold.Fold(name));
            foreach (var old in alpha.Names.Where(n => n.Kind == NameKind.Official))
                (old.Text, old.Folded) = (name, NameFold.Fold(name));
            await doing.CompleteAsync();
            step = doing.Id;
        });
        return step;
    }

    private static Doing Doing() => new(TestSite.Today.AtMidnight().InUtc().ToInstant(), "tester", "test", "edit", "organizations/alpha");

    private static Task Until(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            if (await holds()) return;
            await Task.Delay(25);
        }
        Assert.Fail("It was not so after ten seconds.");
    }
}

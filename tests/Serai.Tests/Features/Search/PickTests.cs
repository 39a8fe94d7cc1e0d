using System.Net;
using System.Text.Json;
using Serai.Features.People;
using Serai.Names;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;
using Serai.Tests.Features.People;

namespace Serai.Tests.Features.Search;

/// <summary>Fields in which an organization is chosen: found as one types, and read on the server where there are no scripts.</summary>
public sealed class PickTests
{
    private static readonly string[] Four = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing", "gamma,Gamma College,education,CN,Xi'an", "gamma-two,Gamma Institute,education,CN,Wuhan"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_may_be_meant_comes_with_where_it_is_and_by_which_name_it_was_found(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Four);
        await SmallWorld.NameAsync(site, "beta", "Old Beta School", NameKind.Former);
        var begun = await ItemsAsync(site, "gam");
        Assert.Equal(["gamma", "gamma-two"], begun.Select(i => i.GetProperty("slug").GetString()).Order(StringComparer.Ordinal));
        var former = Assert.Single(await ItemsAsync(site, "old beta school"));
        Assert.Equal(("beta", "Beta Academy", "Beijing, China · Old Beta School (former name)"), (former.GetProperty("slug").GetString(), former.GetProperty("name").GetString(), former.GetProperty("about").GetString()));
        Assert.Empty(await ItemsAsync(site, ""));
        using var tooLong = await site.Client.GetAsync(new Uri("/search/organizations?q=" + new string('a', 201), UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_found_asks_the_database_as_often_as_three(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, [.. Four, "gamma-three,Gamma School,education,CN,Wuhan"]);
        async Task<(int Found, int Statements)> Ask(string typed)
        {
            await ItemsAsync(site, typed);
            using var count = StatementCount.From(site);
            return ((await ItemsAsync(site, typed)).Count, count.Value);
        }

        var (one, three) = (await Ask("beta"), await Ask("gamma"));
        Assert.Equal((1, 3), (one.Found, three.Found));
        Assert.InRange(three.Statements, 1, 3);
        Assert.InRange(one.Statements, 1, 3);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_role_is_given_at_an_organization_by_its_name_and_where_that_is_unclear_the_choice_is_shown(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await SmallWorld.ImportAsync(site, Four);
        await SmallWorld.NameAsync(site, "gamma", "The Same Name", NameKind.Alias);
        await SmallWorld.NameAsync(site, "gamma-two", "The Same Name", NameKind.Alias);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        Assert.Contains("data-list=\"/search/organizations\"", await administrator.GetAsync(PeopleLinks.Invite));
        using (var unclear = await administrator.FillAsync(PeopleLinks.Invite, ("email", "x@example.org"), ("role", "Editor"), ("organization", "the same name")))
        {
            var page = Plain.Of(await Visitor.TextAsync(unclear, HttpStatusCode.UnprocessableEntity, "invite"));
            Assert.Contains("gamma (Gamma College); gamma-two (Gamma Institute)", page);
        }
        Assert.Equal(PeopleLinks.Index + "?sent=true", await administrator.FillAndGoAsync(PeopleLinks.Invite, ("email", "x@example.org"), ("role", "Editor"), ("organization", "beta academy")));
    }

    private static async Task<List<JsonElement>> ItemsAsync(TestSite site, string typed) =>
        [.. JsonDocument.Parse(await site.GetAsync("/search/organizations?q=" + Uri.EscapeDataString(typed))).RootElement.GetProperty("items").EnumerateArray()];
}

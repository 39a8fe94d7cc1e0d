using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.People;
using Serai.Features.People.Accounts;
using Serai.Platform.Db;
using Serai.Tests.Features.People.OpenId;

namespace Serai.Tests.Features.People;

/// <summary>What somebody at a browser that was left open is asked for before another way into the account is made.</summary>
public sealed class AskedAgainTests : IAsyncLifetime
{
    private const string Ada = "ada@uni.example", Again = "needs a sign-in of the last 10 minutes", Wrong = "This is not your password so far";

    private static readonly Duration Long = Duration.FromMinutes(11);

    private University university = null!;

    public static TheoryData<DatabaseKind> Both => Databases.All;

    public async ValueTask InitializeAsync() => university = await University.StartAsync();

    public ValueTask DisposeAsync() => university.DisposeAsync();

    [Theory, MemberData(nameof(Both))]
    public async Task A_passkey_is_begun_with_the_password_unless_one_has_just_signed_in(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await site.AccountAsync(Ada);
        using var ada = ByName(site);
        await ada.SignInAsync(Ada);
        Assert.Equal(HttpStatusCode.OK, (await BeginAsync(ada, "")).Status);
        site.Wait(Long);
        Assert.Contains("name=\"password\"", await ada.GetAsync(PeopleLinks.Passkeys));
        var (status, said) = await BeginAsync(ada, "a wrong password");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains($"\"problem\":\"{Wrong}", said);
        Assert.Equal(HttpStatusCode.OK, (await BeginAsync(ada, Accounts.Good)).Status);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Another_places_account_is_connected_with_the_password_unless_one_has_just_signed_in(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        university.AtTheDesk = university.AtTheDesk with { Email = "ada@elsewhere.example" };
        await site.AccountAsync(Ada);
        using var ada = site.Nobody();
        await ada.SignInAsync(Ada);
        site.Wait(Long);
        Assert.Equal(PeopleLinks.OpenIdLink, await ada.WalkAsync(PeopleLinks.OpenId));
        foreach (var typed in (string[])["", "a wrong password"])
            using (var refused = await ada.FillAsync(PeopleLinks.OpenIdLink, ("password", typed)))
                Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(0, await site.WithAsync((SeraiDb db) => db.Set<PersonLogin>().CountAsync()));
        Assert.Equal(PeopleLinks.OpenId, await ada.FillAndGoAsync(PeopleLinks.OpenIdLink, ("password", Accounts.Good)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_no_password_signs_in_again_and_the_address_alone_is_enough_for_nothing(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind, ("Serai:OpenId:0:NewAccounts", "true"));
        using var ada = ByName(site);
        await ada.WalkAsync();
        await AgainAsync(ada, PeopleLinks.Me, site);
        string[] pages = [PeopleLinks.Passkeys, PeopleLinks.DeleteMe, PeopleLinks.Email, PeopleLinks.Tokens];
        foreach (var page in pages)
            Assert.DoesNotContain(Again, await ada.GetAsync(page));
        var (delete, move) = (await ada.FormAsync(PeopleLinks.DeleteMe), await ada.FormAsync(PeopleLinks.Email, "email"));
        site.Wait(Long);
        foreach (var page in pages)
            Assert.Contains(Again, await ada.GetAsync(page));
        // What the page so far took, from a form that was opened before.
        (delete["password"], move["password"], move["email"]) = (Ada, Ada, "eve@elsewhere.example");
        foreach (var form in (PageForm[])[delete, move])
            using (var refused = await ada.SendAsync(form))
                Assert.Contains(Again, await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, form.Action));
        // Led to the sign-in, past it and back; the university is told to ask again too.
        var link = PeopleLinks.SignInAgain(PeopleLinks.Passkeys);
        Assert.Contains(link, WebUtility.HtmlDecode(await ada.GetAsync(PeopleLinks.Passkeys)));
        Assert.Contains("Sign in with Uni", await ada.GetAsync(link));
        Assert.Equal(PeopleLinks.Passkeys, await AgainAsync(ada, PeopleLinks.Passkeys, site));
        foreach (var page in pages)
            Assert.DoesNotContain(Again, await ada.GetAsync(page));
        Assert.Equal("/", await ada.FillAndGoAsync(PeopleLinks.DeleteMe));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_signs_in_by_the_providers_open_session_has_shown_nothing(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind, ("Serai:OpenId:0:NewAccounts", "true"));
        using var open = ByName(site);
        // Even where it says that it asked: nobody told it to.
        university.ShownAt = site.Now.ToUnixTimeSeconds();
        await open.WalkAsync();
        string[] pages = [PeopleLinks.Passkeys, PeopleLinks.DeleteMe, PeopleLinks.Email, PeopleLinks.Tokens];
        foreach (var page in pages)
            Assert.Contains(Again, await open.GetAsync(page));
        // It was told to ask, and says nothing, or that it was long ago or is to come.
        foreach (var at in (long?[])[null, (site.Now - Long).ToUnixTimeSeconds(), (site.Now + Long).ToUnixTimeSeconds()])
        {
            university.ShownAt = at;
            await open.WalkAsync(PeopleLinks.Passkeys);
            Assert.Contains(Again, await open.GetAsync(PeopleLinks.Passkeys));
        }
        await AgainAsync(open, PeopleLinks.Me, site);
        foreach (var page in pages)
            Assert.DoesNotContain(Again, await open.GetAsync(page));
        // Signed out and in again, as somebody else at the browser would.
        await open.FillAndGoAsync(PeopleLinks.SignOut);
        await open.WalkAsync();
        foreach (var page in pages)
            Assert.Contains(Again, await open.GetAsync(page));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nor_with_a_password_in_the_account(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await site.AccountAsync(Ada);
        using var open = ByName(site);
        await open.SignInAsync(Ada);
        await open.FillAndGoAsync(PeopleLinks.SignOut);
        await open.WalkAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await BeginAsync(open, "")).Status);
        Assert.Equal(HttpStatusCode.OK, (await BeginAsync(open, Accounts.Good)).Status);
    }

    // Once more, as the university is told to ask and does.
    private async Task<string> AgainAsync(Visitor visitor, string page, TestSite site)
    {
        var there = await visitor.LeaveAsync(page);
        Assert.Equal(("login", "0"), (there.Field("prompt"), there.Field("max_age")));
        university.ShownAt = site.Now.ToUnixTimeSeconds();
        return await visitor.ComeBackAsync(await OpenIdWalk.PassAsync(there));
    }

    private Task<TestSite> StartAsync(DatabaseKind kind, params (string Name, string Value)[] more) => TestSite.WithMailAsync(kind, university.Settings(more));

    // Browsers give out passkeys to a name alone.
    private static Visitor ByName(TestSite site) => new(new UriBuilder(site.Address) { Host = "localhost" }.Uri);

    private static async Task<(HttpStatusCode Status, string Said)> BeginAsync(Visitor visitor, string password)
    {
        var form = await visitor.FormAsync(PeopleLinks.Passkeys, "credential");
        form["password"] = password;
        using var response = await visitor.Client.PostAsync(PeopleLinks.PasskeyOptions(PeopleLinks.Passkeys), new FormUrlEncodedContent(form.Fields));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}

using System.Net;
using Microsoft.Extensions.Configuration;
using Serai.Features.People;
using Serai.Features.People.OpenId;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;

namespace Serai.Tests.Features.People.OpenId;

/// <summary>Answers of a provider, or of whoever pretends to be one, that let nobody in.</summary>
public sealed class OpenIdRefusalTests : IAsyncLifetime
{
    private University university = null!;

    public async ValueTask InitializeAsync() => university = await University.StartAsync();

    public ValueTask DisposeAsync() => university.DisposeAsync();

    [Fact]
    public async Task Another_state()
    {
        await using var site = await StartAsync();
        using var visitor = site.Nobody();
        var back = await OpenIdWalk.PassAsync(await visitor.LeaveAsync());
        using var other = site.Nobody();
        var theirs = await OpenIdWalk.PassAsync(await other.LeaveAsync());
        await RefusedAsync(visitor, back.With("state", theirs.Field("state")));
        await RefusedAsync(visitor, back.With("state", "made up"));
    }

    [Fact]
    public async Task Another_nonce()
    {
        await using var site = await StartAsync();
        using var visitor = site.Nobody();
        var there = await visitor.LeaveAsync();
        await RefusedAsync(visitor, await OpenIdWalk.PassAsync(there.With("nonce", "another")));
    }

    [Fact]
    public async Task Anothers_code()
    {
        await using var site = await StartAsync();
        using var visitor = site.Nobody();
        using var other = site.Nobody();
        var (mine, theirs) = (await OpenIdWalk.PassAsync(await visitor.LeaveAsync()), await OpenIdWalk.PassAsync(await other.LeaveAsync()));
        await RefusedAsync(visitor, mine.With("code", theirs.Field("code")));
    }

    [Fact]
    public async Task An_answer_in_a_browser_that_did_not_ask()
    {
        await using var site = await StartAsync();
        using var visitor = site.Nobody();
        using var other = site.Nobody();
        await RefusedAsync(other, await OpenIdWalk.PassAsync(await visitor.LeaveAsync()));
    }

    [Fact]
    public async Task An_answer_shown_twice()
    {
        await using var site = await StartAsync();
        using var visitor = site.Nobody();
        var back = await OpenIdWalk.PassAsync(await visitor.LeaveAsync());
        await visitor.ComeBackAsync(back);
        using var again = await visitor.Client.GetAsync(back);
        Assert.Equal(PeopleLinks.OpenIdRefused, again.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_person_who_said_no()
    {
        await using var site = await StartAsync();
        using var visitor = site.Nobody();
        var there = await visitor.LeaveAsync();
        await RefusedAsync(visitor, new Uri($"{there.Field("redirect_uri")}?error=access_denied&state={Uri.EscapeDataString(there.Field("state"))}"));
    }

    [Fact]
    public async Task A_provider_on_this_machine_that_is_not_named_as_allowed()
    {
        await using var site = await StartAsync(("Serai:Outgoing:Allowed", ""));
        using var visitor = site.Nobody();
        using var response = await visitor.Client.GetAsync(PeopleLinks.SignInWith("uni", null));
        Assert.Equal(PeopleLinks.OpenIdRefused, response.Headers.Location?.ToString());
        Assert.Contains("That did not work", await visitor.GetAsync(PeopleLinks.OpenIdRefused));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    public async Task It_leads_on_to_no_other_site(string back)
    {
        await using var site = await StartAsync(("Serai:OpenId:0:NewAccounts", "true"));
        using var visitor = site.Nobody();
        Assert.Equal("/", await visitor.WalkAsync(back));
    }

    [Fact]
    public async Task The_way_there_asks_for_a_code_with_PKCE_and_its_cookies_are_the_sites_own()
    {
        await using var site = await StartAsync();
        using var visitor = site.Nobody();
        using var response = await visitor.Client.GetAsync(PeopleLinks.SignInWith("uni", null));
        var there = response.Headers.Location!;
        Assert.Equal("code", there.Field("response_type"));
        Assert.Equal("S256", there.Field("code_challenge_method"));
        Assert.Equal("openid profile email", there.Field("scope").Replace('+', ' '));
        foreach (var cookie in response.Headers.GetValues("Set-Cookie"))
        {
            Assert.Contains("httponly", cookie);
            Assert.Contains("samesite=lax", cookie);
            Assert.Contains("path=/people/openid/back/uni", cookie);
        }
    }

    [Theory]
    [InlineData("Authority", "http://login.uni.example", "is not an address such as https")]
    [InlineData("Authority", "", "Authority is missing")]
    [InlineData("RequireTls", "maybe", "is neither true nor false")]
    public void A_setting_that_cannot_be_meant_is_told(string name, string value, string words)
    {
        var settings = new Dictionary<string, string?> { ["Serai:OpenId:0:Name"] = "Uni", ["Serai:OpenId:0:Authority"] = "https://login.uni.example", ["Serai:OpenId:0:ClientId"] = "serai" };
        settings["Serai:OpenId:0:" + name] = value;
        var problem = Assert.Throws<InvalidOperationException>(() => OpenIdProviders.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
        Assert.Contains(words, problem.Message);
    }

    private static async Task RefusedAsync(Visitor visitor, Uri back)
    {
        Assert.Equal(PeopleLinks.OpenIdRefused, await visitor.ComeBackAsync(back));
        Assert.Null(visitor.Cookie(SessionCookie.Plain));
    }

    private async Task<TestSite> StartAsync(params (string Name, string Value)[] more)
    {
        var site = await TestSite.WithMailAsync(DatabaseKind.Sqlite, university.Settings(more));
        if (more.Length == 0) await site.AccountAsync(university.AtTheDesk.Email);
        return site;
    }
}

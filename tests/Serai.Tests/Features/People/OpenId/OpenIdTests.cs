using System.Net;
using Serai.Features.People;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;
using Serai.Tests.Features.People.SecondFactor;

namespace Serai.Tests.Features.People.OpenId;

/// <summary>Sign-in with a university's own, against a real provider on a port of its own.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private const string Ada = "ada@uni.example";

    private University university = null!;

    public static TheoryData<DatabaseKind> Both => Databases.All;

    public async ValueTask InitializeAsync() => university = await University.StartAsync();

    public ValueTask DisposeAsync() => university.DisposeAsync();

    [Theory, MemberData(nameof(Both))]
    public async Task Whom_a_believed_university_vouches_for_gets_into_the_account_with_that_address(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        Assert.Contains("Sign in with Uni", await visitor.GetAsync(PeopleLinks.SignIn));
        Assert.Equal("/alliances?asOf=2017", await visitor.WalkAsync("/alliances?asOf=2017"));
        Assert.Contains("Ada Lovelace", await visitor.GetAsync("/alliances"));
        Assert.NotNull(visitor.Cookie(SessionCookie.Plain));
        Assert.Contains("How you sign in was changed", site.Mails(Ada)[^1]);
        Assert.Contains("Uni: ada@uni.example", await visitor.GetAsync(PeopleLinks.OpenId));
        // The second time by what the university calls the person, whatever the address is by then.
        university.AtTheDesk = university.AtTheDesk with { Email = "ada.king@elsewhere.example", IsVerified = false };
        using var later = site.Nobody();
        Assert.Equal("/", await later.WalkAsync());
        Assert.Contains("Ada Lovelace", await later.GetAsync("/"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_is_unknown_is_told_whom_to_ask_and_gets_no_account(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind, ("Serai:OpenId:0:Ask", "the office of global affairs"));
        using var visitor = site.Nobody();
        Assert.Equal(PeopleLinks.OpenIdLink, await visitor.WalkAsync());
        Assert.Contains("Ask the office of global affairs to invite you", await visitor.GetAsync(PeopleLinks.OpenIdLink));
        Assert.Null(visitor.Cookie(SessionCookie.Plain));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_the_site_says_so_who_is_unknown_gets_an_account_without_roles(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind, ("Serai:OpenId:0:NewAccounts", "true"));
        using var visitor = site.Nobody();
        Assert.Equal("/", await visitor.WalkAsync());
        Assert.Contains("You hold no role yet", await visitor.GetAsync(PeopleLinks.Me));
        university.AtTheDesk = new("s2", "Eve", "eve@elsewhere.example");
        using var other = site.Nobody();
        Assert.Equal(PeopleLinks.OpenIdLink, await other.WalkAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_address_that_is_not_verified_or_of_another_domain_opens_no_account_until_its_owner_signs_in(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await site.AccountAsync(Ada);
        await site.AccountAsync("bob@elsewhere.example", "Bob");
        foreach (var scholar in (Scholar[])[university.AtTheDesk with { IsVerified = false }, new("s2", "Bob", "bob@elsewhere.example")])
        {
            university.AtTheDesk = scholar;
            using var visitor = site.Nobody();
            Assert.Equal(PeopleLinks.OpenIdLink, await visitor.WalkAsync());
            await visitor.GetAsync(PeopleLinks.Me, HttpStatusCode.SeeOther);
            // Without having signed in nothing is connected.
            Assert.Equal(PeopleLinks.OpenIdLink, await visitor.FillAndGoAsync($"{PeopleLinks.SignIn}?returnUrl={Uri.EscapeDataString(PeopleLinks.OpenIdLink)}", ("email", scholar.Email), ("password", Accounts.Good)));
            Assert.Equal(PeopleLinks.OpenId, await visitor.FillAndGoAsync(PeopleLinks.OpenIdLink));
            using var later = site.Nobody();
            Assert.Equal("/", await later.WalkAsync());
            Assert.Contains(scholar.Name, await later.GetAsync("/"));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_next_who_is_given_an_address_does_not_get_the_former_ones_account(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await site.AccountAsync(Ada);
        using var first = site.Nobody();
        await first.WalkAsync();
        university.AtTheDesk = new("s2", "Ada Smith", Ada);
        using var second = site.Nobody();
        Assert.Equal(PeopleLinks.OpenIdLink, await second.WalkAsync());
        await second.GetAsync(PeopleLinks.Me, HttpStatusCode.SeeOther);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_account_there_lets_one_person_in_and_is_not_taken_from_them(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await site.AccountAsync(Ada);
        await site.AccountAsync("bob@example.org", "Bob");
        using var ada = site.Nobody();
        await ada.WalkAsync();
        using var bob = site.Nobody();
        await bob.SignInAsync("bob@example.org");
        Assert.Equal(PeopleLinks.OpenIdLink, await bob.WalkAsync(PeopleLinks.OpenId));
        Assert.Contains("is connected with another person", await bob.GetAsync(PeopleLinks.OpenIdLink));
        // His session goes on, and is his.
        Assert.Contains("Bob", await bob.GetAsync(PeopleLinks.Me));
        Assert.Equal(PeopleLinks.OpenId, await ada.FillAndGoAsync(PeopleLinks.OpenId, ("subject", "s1")));
        await bob.WalkAsync(PeopleLinks.OpenId);
        Assert.Equal(PeopleLinks.OpenId, await bob.FillAndGoAsync(PeopleLinks.OpenIdLink));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_wants_more_than_a_password_is_connected_by_signing_in_once(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await site.AccountAsync(Ada);
        using var ada = site.Nobody();
        await ada.SignInAsync(Ada);
        await AuthenticatorApp.TurnOnAsync(site, ada);
        using var visitor = site.Nobody();
        Assert.Equal(PeopleLinks.OpenIdLink, await visitor.WalkAsync());
        await ada.WalkAsync(PeopleLinks.OpenId);
        await ada.FillAndGoAsync(PeopleLinks.OpenIdLink);
        Assert.Equal("/", await visitor.WalkAsync());
    }

    private Task<TestSite> StartAsync(DatabaseKind kind, params (string Name, string Value)[] more) => TestSite.WithMailAsync(kind, university.Settings(more));
}

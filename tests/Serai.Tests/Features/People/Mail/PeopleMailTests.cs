using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using NodaTime;
using Serai.Features.People;
using Serai.Features.People.Mail;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Features.People.Mail;

public sealed class PeopleMailTests
{
    private const string Ada = "ada@example.org";

    private static readonly (string, string) Address = ("Serai:Address", "http://serai.example.org");

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_role_is_told_in_its_holders_language_and_one_that_is_not_given_is_not(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind, Address);
        var person = await site.AccountAsync(Ada);
        using (var ada = site.Nobody())
        {
            await ada.SignInAsync(Ada);
            await ada.FillAndGoAsync(PeopleLinks.Me, ("name", "Ada"), ("language", "zh-Hant"));
        }
        using var steward = await site.SignedInAsync(Role.Administrator, name: "Wen Tianxiang");
        var page = PeopleLinks.Show(person.Id);
        await steward.FillAndGoAsync(page, ("role", "Editor"), ("organization", "uasr"));
        using (var again = await steward.FillAsync(page, ("role", "Editor"), ("organization", "uasr")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains("Wen Tianxiang 給了你一項職責", Assert.Single(site.Mails(Ada)));
        await steward.FillAndGoAsync(page, ("grant", (await steward.FormAsync(page, "grant"))["grant"]), ("reason", "left"));
        Assert.Contains("結束了你的一項職責", site.Mails(Ada)[^1]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_sign_in_from_a_browser_that_was_never_used_is_told_and_from_a_known_one_not(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var own = site.Nobody();
        await own.SignInAsync(Ada);
        await own.FillAndGoAsync(PeopleLinks.SignOut);
        await own.SignInAsync(Ada);
        Assert.Empty(site.Mails(Ada));
        using var other = site.Nobody();
        await other.SignInAsync(Ada);
        Assert.Contains("Firefox · Linux", Assert.Single(site.Mails(Ada)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Links_lead_to_the_address_that_was_set_whatever_host_is_asked(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind, Address);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        await visitor.FillAndGoAsync(PeopleLinks.Forgotten, ("email", Ada));
        Assert.Contains("\nhttp://serai.example.org/people/password/", Assert.Single(site.Mails(Ada)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_asks_for_localhost_from_elsewhere_gets_no_link_mailed_that_leads_there(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind, ("Serai:TrustedProxies", "127.0.0.1"));
        await site.AccountAsync(Ada);
        using var stranger = site.Nobody();
        stranger.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        stranger.Client.DefaultRequestHeaders.Host = $"localhost:{site.Address.Port}";
        await stranger.FillAndGoAsync(PeopleLinks.Forgotten, ("email", Ada));
        Assert.Empty(site.Mails(Ada));
        // Somebody at the machine itself does.
        using var here = site.Nobody();
        await here.FillAndGoAsync(PeopleLinks.Forgotten, ("email", Ada));
        Assert.Contains($"\nhttp://127.0.0.1:{site.Address.Port}/people/password/", Assert.Single(site.Mails(Ada)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_browser_that_says_nothing_known_is_called_unknown_in_the_readers_words(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using (var own = site.Nobody())
            await own.SignInAsync(Ada);
        using var other = site.Nobody();
        other.Client.DefaultRequestHeaders.UserAgent.Clear();
        other.Client.DefaultRequestHeaders.UserAgent.ParseAdd("something/1.0");
        await other.SignInAsync(Ada);
        Assert.Contains("in an unknown browser, where", Assert.Single(site.Mails(Ada)));
        Assert.Contains("an unknown browser", await other.GetAsync(PeopleLinks.Me));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_chooses_what_one_gets_and_what_must_come_comes(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind, Address);
        var person = await site.AccountAsync(Ada);
        using var ada = site.Nobody();
        await ada.SignInAsync(Ada);
        var page = await ada.GetAsync(PeopleLinks.Mail);
        Assert.Contains("A role was given to you", page);
        Assert.Contains("A change is proposed where you decide", page);
        Assert.DoesNotContain("often[password-changed]", page);
        await ada.FillAndGoAsync(PeopleLinks.Mail, ("often[role-given]", "Never"), ("often[password-changed]", "Never"));
        using (var wrong = await ada.FillAsync(PeopleLinks.Mail, ("often[role-given]", "Sometimes")))
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        await administrator.FillAndGoAsync(PeopleLinks.Show(person.Id), ("role", "Editor"), ("organization", "uasr"));
        Assert.Empty(site.Mails(Ada));
        await ada.FillAndGoAsync(PeopleLinks.Me, ("oldPassword", Accounts.Good), ("password", "seven green umbrellas"));
        Assert.Single(site.Mails(Ada));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_click_in_a_mail_stops_its_kind_without_signing_in(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind, Address);
        var person = await site.AccountAsync(Ada);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        await administrator.FillAndGoAsync(PeopleLinks.Show(person.Id), ("role", "Editor"), ("organization", "uasr"));
        var mail = Assert.Single(await site.MailsAsync(Ada));
        var message = site.Services.GetRequiredService<MailMessages>().Of(mail);
        var path = new Uri(message.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>')).AbsolutePath;
        Assert.StartsWith("/people/unsubscribe/", path, StringComparison.Ordinal);
        // As a mail program does: no cookie, no token of a form.
        using (var wrong = await site.Client.PostAsync(path[..^4] + "AAAA", Click))
            Assert.Equal(HttpStatusCode.Gone, wrong.StatusCode);
        Assert.Equal(HowOften.AtOnce, await HowOftenAsync(site, person.Id));
        using (var opened = await site.Client.GetAsync(path))
            Assert.StartsWith("/people/stop-mail/", opened.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HowOften.AtOnce, await HowOftenAsync(site, person.Id));
        using (var stopped = await site.Client.PostAsync(path, Click))
            Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        Assert.Equal(HowOften.Never, await HowOftenAsync(site, person.Id));
        using var reader = site.Nobody();
        Assert.Contains("done=true", await reader.FillAndGoAsync(path.Replace("unsubscribe", "stop-mail")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Another_address_is_ones_own_when_its_link_was_followed_and_the_old_one_is_told(DatabaseKind kind)
    {
        const string after = "augusta@example.org";
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        await site.AccountAsync("taken@example.org", "Somebody Else");
        using var ada = site.Nobody();
        await ada.SignInAsync(Ada);
        using (var wrong = await ada.FillAsync(PeopleLinks.Email, ("email", after), ("password", "not the password")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        // The answer is the same where somebody has the address.
        foreach (var email in (string[])["taken@example.org", after])
            Assert.Equal(PeopleLinks.Email + "?sent=true", await ada.FillAndGoAsync(PeopleLinks.Email, ("email", email), ("password", Accounts.Good)));
        Assert.Empty(site.Mails("taken@example.org"));
        var link = site.MailedLink(after);
        using (var nobody = site.Nobody())
        {
            await nobody.SignInAsync(Ada);
            Assert.Contains("augusta@example.org", await nobody.GetAsync(link));
        }
        Assert.Equal(PeopleLinks.Me, await ada.FillAndGoAsync(link));
        await ada.GetAsync(link, HttpStatusCode.Gone);
        Assert.Contains(after, await ada.GetAsync(PeopleLinks.Me));
        Assert.Contains("has another e-mail address", site.Mails(Ada)[^1]);
        using var fresh = site.Nobody();
        await fresh.SignInAsync(after);
    }

    [Fact]
    public async Task Over_TLS_mail_programs_are_told_that_one_click_is_enough()
    {
        await using var site = await TestSite.WithMailAsync(DatabaseKind.Sqlite, ("Serai:Address", "https://serai.example.org"));
        var person = await site.AccountAsync(Ada);
        await site.WithAsync<Mails>(mails =>
        {
            var message = site.Services.GetRequiredService<MailMessages>().Of(mails.Compose(PeopleMail.Reader(person), PeopleMailKinds.RoleGiven, "Wen", "viewer", null));
            Assert.Equal("List-Unsubscribe=One-Click", message.Headers[HeaderId.ListUnsubscribePost]);
            Assert.StartsWith("<https://serai.example.org/people/unsubscribe/", message.Headers[HeaderId.ListUnsubscribe], StringComparison.Ordinal);
            return Task.CompletedTask;
        });
    }

    private static FormUrlEncodedContent Click => new([new("List-Unsubscribe", "One-Click")]);

    private static Task<HowOften> HowOftenAsync(TestSite site, Guid person) =>
        site.WithAsync((MailChoices choices) => choices.HowOftenAsync(person, PeopleMailKinds.RoleGiven, CancellationToken.None));
}

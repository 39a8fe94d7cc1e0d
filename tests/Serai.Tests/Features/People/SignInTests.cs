using System.Net;
using NodaTime;
using Serai.Features.People;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;

namespace Serai.Tests.Features.People;

public sealed class SignInTests
{
    private const string Ada = "ada@example.org";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Who_signs_in_is_named_on_every_page_until_signing_out(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        Assert.Equal("/alliances/uasr?asOf=2017", await visitor.FillAndGoAsync("/people/sign-in?returnUrl=%2Falliances%2Fuasr%3FasOf%3D2017", ("email", " ADA@example.org "), ("password", Accounts.Good)));
        Assert.Contains("Ada Lovelace", await visitor.GetAsync("/alliances/uasr"));
        Assert.Equal("/", await visitor.FillAndGoAsync("/people/sign-out"));
        Assert.DoesNotContain("Ada Lovelace", await visitor.GetAsync("/alliances/uasr"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_answer_is_the_same_whether_the_address_exists(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        var answers = new List<string>();
        foreach (var email in (string[])[Ada, "bob@example.org"])
        {
            using var response = await visitor.FillAsync(PeopleLinks.SignIn, ("email", email), ("password", "not the password"));
            var text = await Visitor.TextAsync(response, HttpStatusCode.UnprocessableEntity, email);
            Assert.Contains("do not belong together", text);
            answers.Add(Plain.Of(text));
            Assert.Equal("/people/forgotten?sent=true", await visitor.FillAndGoAsync(PeopleLinks.Forgotten, ("email", email)));
        }
        Assert.Equal(answers[0], answers[1]);
        Assert.Single(site.Mails(Ada));
        Assert.Empty(site.Mails("bob@example.org"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Guessing_one_account_takes_longer_and_longer_and_says_how_long(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        foreach (var email in (string[])[Ada, "nobody@example.org"])
        {
            for (var i = 0; i < 5; i++)
                using (await visitor.FillAsync(PeopleLinks.SignIn, ("email", email), ("password", $"guess number {i}"))) { }
            // Also the right one now waits: else the guesser would be told by it.
            using var sixth = await visitor.FillAsync(PeopleLinks.SignIn, ("email", email), ("password", Accounts.Good));
            var text = await Visitor.TextAsync(sixth, HttpStatusCode.TooManyRequests, email);
            Assert.Contains("Try again in 30 seconds.", text);
            Assert.Equal(TimeSpan.FromSeconds(30), sixth.Headers.RetryAfter!.Delta);
        }
        site.Wait(Duration.FromSeconds(31));
        await visitor.SignInAsync(Ada);
        Assert.Contains("Ada Lovelace", await visitor.GetAsync("/"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Many_guesses_at_once_are_no_way_around_the_count(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        var form = await visitor.FormAsync(PeopleLinks.SignIn);
        (form["email"], form["password"]) = (Ada, "not the password");
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => visitor.SendAsync(form)));
        Assert.Equal(5, answers.Count(a => a.StatusCode == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(7, answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/people/sign-in")]
    public async Task It_leads_to_no_other_site(string back)
    {
        await using var site = await TestSite.WithMailAsync(DatabaseKind.Sqlite);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        Assert.Equal("/", await visitor.FillAndGoAsync($"/people/sign-in?returnUrl={Uri.EscapeDataString(back)}", ("email", Ada), ("password", Accounts.Good)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_forgotten_password_is_replaced_by_a_link_that_works_once_and_ends_all_sessions(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var before = site.Nobody();
        await before.SignInAsync(Ada);
        using var visitor = site.Nobody();
        await visitor.FillAndGoAsync(PeopleLinks.Forgotten, ("email", Ada));
        var link = site.MailedLink(Ada);
        using (var weak = await visitor.FillAsync(link, ("password", "password1234")))
            Assert.Contains("among the first that others would try", await Visitor.TextAsync(weak, HttpStatusCode.UnprocessableEntity, link));
        Assert.Equal(PeopleLinks.SignIn, await visitor.FillAndGoAsync(link, ("password", "seven green umbrellas")));
        Assert.Contains("This link no longer works", await visitor.GetAsync(link, HttpStatusCode.Gone));
        Assert.DoesNotContain("Ada Lovelace", await before.GetAsync("/"));
        Assert.Contains("Your password was changed", site.Mails(Ada)[^1]);
        using (var old = await visitor.FillAsync(PeopleLinks.SignIn, ("email", Ada), ("password", Accounts.Good)))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, old.StatusCode);
        await visitor.SignInAsync(Ada, "seven green umbrellas");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_link_for_a_password_runs_out(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        await visitor.FillAndGoAsync(PeopleLinks.Forgotten, ("email", Ada));
        var link = site.MailedLink(Ada);
        site.Wait(Duration.FromMinutes(61));
        await visitor.GetAsync(link, HttpStatusCode.Gone);
    }

    [Fact]
    public async Task No_link_goes_to_a_host_that_a_stranger_named()
    {
        await using var site = await TestSite.WithMailAsync(DatabaseKind.Sqlite);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        var form = await visitor.FormAsync(PeopleLinks.Forgotten);
        form["email"] = Ada;
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = new FormUrlEncodedContent(form.Fields), Headers = { Host = "evil.example" } };
        using var response = await visitor.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Empty(site.Mails(Ada));
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_alone_and_another_after_each_sign_in()
    {
        await using var site = await TestSite.WithMailAsync(DatabaseKind.Sqlite);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        using var response = await visitor.FillAsync(PeopleLinks.SignIn, ("email", Ada), ("password", Accounts.Good));
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(SessionCookie.Plain, StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains("path=/", cookie);
        Assert.DoesNotContain("domain=", cookie);
        var first = visitor.Cookie(SessionCookie.Plain);
        await visitor.FillAndGoAsync(PeopleLinks.SignOut);
        // What somebody put there before is not what the session is known by.
        visitor.Keep(SessionCookie.Plain, first!);
        await visitor.SignInAsync(Ada);
        Assert.NotEqual(first, visitor.Cookie(SessionCookie.Plain));
    }

    [Fact]
    public async Task Over_TLS_cookies_are_bound_to_it_and_so_are_browsers()
    {
        await using var site = await TestSite.WithMailAsync(DatabaseKind.Sqlite, ("Serai:Address", "https://serai.example.org"));
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        var form = await visitor.FormAsync(PeopleLinks.SignIn);
        (form["email"], form["password"]) = (Ada, Accounts.Good);
        using var page = await visitor.Client.GetAsync(PeopleLinks.SignIn);
        Assert.Equal("max-age=31536000", page.Headers.GetValues("Strict-Transport-Security").Single());
        var token = page.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("secure", token);
        Assert.Contains("samesite=strict", token);
        // The test's own browser has no TLS to send it back over.
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action);
        form = PageForm.Find(PeopleLinks.SignIn, await page.Content.ReadAsStringAsync(), null);
        (form["email"], form["password"]) = (Ada, Accounts.Good);
        request.Content = new FormUrlEncodedContent(form.Fields);
        request.Headers.Add("Cookie", token.Split(';')[0]);
        using var plain = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        using var response = await plain.SendAsync(request);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(SessionCookie.Bound + "=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_session_ends_when_it_was_idle_for_long(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        await visitor.SignInAsync(Ada);
        site.Wait(Duration.FromDays(6));
        Assert.Contains("Ada Lovelace", await visitor.GetAsync("/"));
        site.Wait(Duration.FromDays(6));
        Assert.Contains("Ada Lovelace", await visitor.GetAsync("/"));
        site.Wait(Duration.FromDays(8));
        Assert.DoesNotContain("Ada Lovelace", await visitor.GetAsync("/"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var site = await TestSite.WithMailAsync(DatabaseKind.Sqlite);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        var form = await visitor.FormAsync(PeopleLinks.SignIn);
        form.Remove("__RequestVerificationToken");
        (form["email"], form["password"]) = (Ada, Accounts.Good);
        using var response = await visitor.SendAsync(form);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_came_from_an_address_in_Chinese_goes_back_there(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        Assert.Equal("/organizations?q=%E9%A6%99%E6%B8%AF", await visitor.FillAndGoAsync("/people/sign-in?returnUrl=" + Uri.EscapeDataString("/organizations?q=香港"), ("email", Ada), ("password", Accounts.Good)));
    }
}

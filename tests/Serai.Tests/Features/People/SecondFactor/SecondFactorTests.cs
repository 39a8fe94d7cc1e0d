using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Features.People;
using Serai.Features.People.SecondFactor;
using Serai.Platform.Db;

namespace Serai.Tests.Features.People.SecondFactor;

public sealed class SecondFactorTests
{
    private const string Ada = "ada@example.org";

    private static readonly Duration HalfMinute = Duration.FromSeconds(Totp.StepSeconds);

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task After_the_password_a_number_is_asked_for_and_each_lets_in_once(DatabaseKind kind)
    {
        var (site, app, _) = await StartAsync(kind);
        await using var own = site;
        using var visitor = site.Nobody();
        Assert.Equal(PeopleLinks.SignInCode, await visitor.FillAndGoAsync($"{PeopleLinks.SignIn}?returnUrl=%2Falliances", ("email", Ada), ("password", Accounts.Good)));
        Assert.DoesNotContain("Ada Lovelace", await visitor.GetAsync("/"));
        // The one that it was turned on with is spent.
        using (var spent = await visitor.FillAsync(PeopleLinks.SignInCode, ("code", app.At(site.Now))))
            Assert.Contains("wrong or was used already", await Visitor.TextAsync(spent, HttpStatusCode.UnprocessableEntity, "code"));
        site.Wait(HalfMinute);
        var code = app.At(site.Now);
        Assert.Equal("/alliances", await visitor.FillAndGoAsync(PeopleLinks.SignInCode, ("code", $"{code[..3]} {code[3..]}")));
        Assert.Contains("Ada Lovelace", await visitor.GetAsync("/alliances"));
        using var other = site.Nobody();
        await other.SignInAsync(Ada);
        using var again = await other.FillAsync(PeopleLinks.SignInCode, ("code", code));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_many_who_show_one_number_at_once_one_gets_in(DatabaseKind kind)
    {
        var (site, app, codes) = await StartAsync(kind);
        await using var own = site;
        site.Wait(HalfMinute);
        foreach (var word in (string[])[app.At(site.Now), codes[0]])
        {
            var visitors = Enumerable.Range(0, 4).Select(_ => site.Nobody()).ToList();
            var forms = new List<PageForm>();
            foreach (var visitor in visitors)
            {
                await visitor.SignInAsync(Ada);
                forms.Add(await visitor.FormAsync(PeopleLinks.SignInCode));
                forms[^1]["code"] = word;
            }
            var answers = await Task.WhenAll(visitors.Select((v, i) => v.SendAsync(forms[i])));
            Assert.Single(answers, a => a.StatusCode == HttpStatusCode.SeeOther);
            site.Wait(Duration.FromHours(2));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_recovery_code_lets_in_once_and_says_how_many_are_left(DatabaseKind kind)
    {
        var (site, _, codes) = await StartAsync(kind);
        await using var own = site;
        Assert.Equal(10, codes.Length);
        using var visitor = site.Nobody();
        await visitor.SignInAsync(Ada);
        Assert.Equal(PeopleLinks.SecondFactor, await visitor.FillAndGoAsync(PeopleLinks.SignInCode, ("code", codes[3].ToUpperInvariant())));
        Assert.Contains("9 recovery codes are left", await visitor.GetAsync(PeopleLinks.SecondFactor));
        using var other = site.Nobody();
        await other.SignInAsync(Ada);
        using (var spent = await other.FillAsync(PeopleLinks.SignInCode, ("code", codes[3])))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, spent.StatusCode);
        await site.WithAsync<SeraiDb>(async db => Assert.DoesNotContain(codes, c => db.Set<RecoveryCode>().AsEnumerable().Any(r => System.Text.Encoding.UTF8.GetString(r.Hash).Contains(c, StringComparison.Ordinal))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Guessing_takes_longer_and_longer_and_a_new_sign_in_is_no_way_around_it(DatabaseKind kind)
    {
        var (site, app, _) = await StartAsync(kind);
        await using var own = site;
        site.Wait(HalfMinute);
        using var visitor = site.Nobody();
        for (var i = 0; i < 5; i++)
        {
            await visitor.SignInAsync(Ada);
            using (await visitor.FillAsync(PeopleLinks.SignInCode, ("code", "000000"))) { }
        }
        using (var sixth = await visitor.FillAsync(PeopleLinks.SignInCode, ("code", app.At(site.Now))))
            Assert.Contains("Try again in 30 seconds", await Visitor.TextAsync(sixth, HttpStatusCode.TooManyRequests, "code"));
        site.Wait(Duration.FromSeconds(31));
        await visitor.FillAndGoAsync(PeopleLinks.SignInCode, ("code", app.At(site.Now)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_the_password_has_opened_closes_after_ten_minutes_and_with_another_password(DatabaseKind kind)
    {
        var (site, app, _) = await StartAsync(kind);
        await using var own = site;
        using var visitor = site.Nobody();
        Assert.Contains("Sign in anew", await visitor.GetAsync(PeopleLinks.SignInCode));
        await visitor.SignInAsync(Ada);
        var form = await visitor.FormAsync(PeopleLinks.SignInCode);
        site.Wait(Duration.FromMinutes(11));
        form["code"] = app.At(site.Now);
        using (var late = await visitor.SendAsync(form))
            Assert.Contains("Sign in anew", await Visitor.TextAsync(late, HttpStatusCode.UnprocessableEntity, "code"));
        await visitor.SignInAsync(Ada);
        using var other = site.Nobody();
        await other.FillAndGoAsync(PeopleLinks.Forgotten, ("email", Ada));
        await other.FillAndGoAsync(site.MailedLink(Ada), ("password", "seven green umbrellas"));
        form["code"] = app.At(site.Now);
        using var changed = await visitor.SendAsync(form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, changed.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Turning_it_off_asks_for_the_password_and_is_told(DatabaseKind kind)
    {
        var (site, app, _) = await StartAsync(kind);
        await using var own = site;
        site.Wait(HalfMinute);
        using var visitor = site.Nobody();
        await visitor.SignInAsync(Ada);
        await visitor.FillAndGoAsync(PeopleLinks.SignInCode, ("code", app.At(site.Now)));
        var form = await visitor.FormAsync(PeopleLinks.SecondFactor, "handler=Off");
        form["password"] = "not the password";
        using (var wrong = await visitor.SendAsync(form))
            Assert.Contains("This is not your password", await Visitor.TextAsync(wrong, HttpStatusCode.UnprocessableEntity, "off"));
        form["password"] = Accounts.Good;
        using (var off = await visitor.SendAsync(form))
            Assert.Equal(HttpStatusCode.SeeOther, off.StatusCode);
        Assert.Contains("How you sign in was changed", site.Mails(Ada)[^1]);
        using var other = site.Nobody();
        Assert.Equal("/", await other.SignInAsync(Ada));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_lost_phone_and_codes_is_helped_on_the_machine(DatabaseKind kind)
    {
        var (site, _, _) = await StartAsync(kind);
        await using var own = site;
        await using var program = SeraiProgram.Start(site.Database, "people", "second-factor-off", Ada);
        var (status, said) = await program.EndAsync();
        Assert.True(status == 0, said);
        using var visitor = site.Nobody();
        Assert.Equal("/", await visitor.SignInAsync(Ada));
    }

    [Fact]
    public async Task Each_of_two_fields_for_the_password_has_a_label_of_its_own()
    {
        var (site, app, _) = await StartAsync(DatabaseKind.Sqlite);
        await using var own = site;
        site.Wait(HalfMinute);
        using var visitor = site.Nobody();
        await visitor.SignInAsync(Ada);
        await visitor.FillAndGoAsync(PeopleLinks.SignInCode, ("code", app.At(site.Now)));
        var ids = (await visitor.GetAsync(PeopleLinks.SecondFactor)).Split(" id=\"f-").Skip(1).Select(p => p.Split('"')[0]).Where(id => !id.EndsWith("-hint", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, ids.Count);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Taking_back_what_the_history_says_of_it_lets_nobody_in()
    {
        var (site, _, _) = await StartAsync(DatabaseKind.Sqlite);
        await using var own = site;
        await site.WithAsync<SeraiDb>(async db =>
        {
            (await db.People.SingleAsync(p => p.Email == Ada)).TwoFactorEnabled = false;
            await db.SaveChangesAsync();
        });
        using var visitor = site.Nobody();
        Assert.Equal(PeopleLinks.SignInCode, await visitor.SignInAsync(Ada));
    }

    [Theory]
    [InlineData("en"), InlineData("zh-Hant"), InlineData("zh-Hans")]
    public async Task The_picture_of_the_key_is_drawn_without_style_and_another_persons_key_is_not_taken(string language)
    {
        await using var site = await TestSite.WithMailAsync(DatabaseKind.Sqlite);
        await site.AccountAsync(Ada);
        await site.AccountAsync("bob@example.org", "Bob");
        using var bob = site.Nobody();
        await bob.SignInAsync("bob@example.org");
        var theirs = await bob.GetAsync(PeopleLinks.SecondFactor);
        using var ada = site.Nobody(language);
        await ada.SignInAsync(Ada);
        var page = await ada.GetAsync(PeopleLinks.SecondFactor);
        Assert.DoesNotContain("style=", page);
        Assert.Contains("<path d=\"M4 4h7v1h-7z", page);
        var form = PageForm.Find(PeopleLinks.SecondFactor, page, "code");
        form["key"] = PageForm.Find(PeopleLinks.SecondFactor, theirs, "code")["key"];
        (form["code"], form["password"]) = (AuthenticatorApp.Read(theirs).At(site.Now), Accounts.Good);
        using var response = await ada.SendAsync(form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    private static async Task<(TestSite Site, AuthenticatorApp App, string[] Codes)> StartAsync(DatabaseKind kind)
    {
        var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        await visitor.SignInAsync(Ada);
        var (app, codes) = await AuthenticatorApp.TurnOnAsync(site, visitor);
        return (site, app, codes);
    }
}

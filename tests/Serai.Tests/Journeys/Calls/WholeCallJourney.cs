using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Serai.Features.Calls.Reviewing;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;
using Serai.Tests.Features.Calls;
using Serai.Tests.Features.Calls.Deciding;
using Serai.Tests.Features.Calls.Reviewing;

namespace Serai.Tests.Journeys.Calls;

/// <summary>A call from its first question to the place that became free: with scripts, and without.</summary>
[Trait("Needs", "browser")]
public sealed class WholeCallJourney(Browser browser) : IClassFixture<Browser>
{
    private const string Conflicted = "ningxia-medical-university";

    [Theory, InlineData(DatabaseKind.Sqlite, true), InlineData(DatabaseKind.Postgres, false)]
    public async Task It_is_built_copied_published_answered_reviewed_blind_and_decided_under_quotas(DatabaseKind kind, bool scripts)
    {
        if (kind == DatabaseKind.Postgres && !Databases.HasPostgres)
            return;
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        await using var office = await OfAsync(site, organiser, scripts);
        var page = office.Page;

        // Built: a call, and one question more in its form.
        await office.GoAsync($"/calls/of/{CallDesk.Home}/new");
        await page.Locator("[name=kind]").SelectOptionAsync("programme");
        await FillAsync(page, ("title", "Chinese medicine week"), ("titleZhHant", "中醫藥週"), ("titleZhHans", "中医药周"), ("closes", "2027-03-31T17:00"));
        await page.Locator("[name=audience]").SelectOptionAsync("anyone");
        await FillAsync(page, ("zone", "Asia/Hong_Kong"));
        await SendAsync(page, "[name=title]");
        var first = new Uri(page.Url).AbsolutePath;
        await office.GoAsync(first + "/form/new/you");
        await page.Locator("[name=kind]").SelectOptionAsync("Choice");
        await FillAsync(page, ("label-en", "Region"), ("label-zh-Hant", "地區"), ("label-zh-Hans", "地区"), ("options", "Hong Kong\nMainland"));
        await SendAsync(page, "[name=label-en]");
        await LookAsync(office, scripts);

        // Copied, and published in three languages.
        await office.GoAsync(first + "/copy");
        await page.Locator("main form button.first").ClickAsync();
        var address = new Uri(page.Url).AbsolutePath.Replace("/edit", "", StringComparison.Ordinal);
        Assert.NotEqual(first, address);
        await office.GoAsync(address);
        await page.Locator("form[action*='handler=Publish'] button").ClickAsync();
        await LookAsync(office, scripts);
        var slug = address.Split('/')[^1];
        foreach (var (language, title) in ((string, string)[])[("en", "Chinese medicine week"), ("zh-Hant", "中醫藥週"), ("zh-Hans", "中医药周")])
            Assert.Contains(title, await site.GetAsync(address, language));

        // Three apply, one of them from where a reviewer works.
        foreach (var (name, home, region) in ((string, string, string)[])[("Ada Lovelace", Conflicted, "Hong Kong"), ("Bo Chen", "Elsewhere", "Hong Kong"), ("Mary Somerville", "Elsewhere", "Mainland")])
            await ApplyAsync(site, address, name, home, region, scripts);

        // Reviewed blind.
        using var tied = await site.SignedInAsync(Role.Editor, Conflicted, "Emmy Noether");
        using var free = await site.SignedInAsync("Sofya Kovalevskaya");
        await office.GoAsync(address + "/reviews/rounds/new");
        await FillAsync(page, ("name", "First look"), ("each", "1"), ("label0", "Quality"), ("weight0", "1"), ("least0", "0"), ("most0", "10"));
        await page.Locator("[name=anonymity]").SelectOptionAsync("Blind");
        await SendAsync(page, "[name=each]");
        await site.ReviewerAsync(organiser, slug, tied, "emmy@example.org");
        await site.ReviewerAsync(organiser, slug, free, "sofya@example.org");
        await office.GoAsync(address + "/reviews/rounds/1/assign");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Emmy Noether");
        await LookAsync(office, scripts);
        await page.Locator("main form button.first").ClickAsync();
        Assert.Null(await site.ReviewOfAsync(tied, slug, 1));
        foreach (var reviewer in (Visitor[])[tied, free])
            await JudgeAsync(site, reviewer, slug, scripts);

        // Decided: the totals are the scores; two places, at most one for Hong Kong.
        await office.GoAsync(address + "/decisions");
        await page.Locator("button[name=do][value=reviewed]").ClickAsync();
        await office.GoAsync(address + "/decisions/quotas");
        await FillAsync(page, ("places", "2"), ("reserve", "1"), ("most-0", "1"));
        await page.Locator("[name=field-0]").SelectOptionAsync(new SelectOptionValue { Label = "Region" });
        await page.Locator("[name=way-0]").SelectOptionAsync("each");
        await SendAsync(page, "[name=places]");
        await office.GoAsync(address + "/decisions/by-quotas");
        await LookAsync(office, scripts);
        await page.Locator("main form button.first").ClickAsync();
        await office.GoAsync(address + "/decisions/tell");
        await LookAsync(office, scripts);
        await page.Locator("main form button.first").ClickAsync();
        await office.GoAsync(address + "/decisions");
        await LookAsync(office, scripts);
        var told = await site.DecisionsAsync(slug);
        Assert.Equal([true, false, true], told.OrderBy(d => d.Key).Select(d => d.Value.HoldsPlace));

        // Ada gives her place up; the next of Hong Kong moves up by itself.
        await using (var ada = await browser.VisitAsync(site, scripts: scripts))
        {
            await ada.GoAsync(DecidingDesk.Link((await site.MailsAsync("decision-accepted")).Single(m => m.ToAddress == "ada.lovelace@example.org")));
            await LookAsync(ada, scripts);
            await ada.Page.Locator("form[action*='handler=GiveUp'] button").ClickAsync();
            await Assertions.Expect(ada.Page.Locator("[role=status]").First).ToBeVisibleAsync();
        }
        Assert.Equal([false, true, true], (await site.DecisionsAsync(slug)).OrderBy(d => d.Key).Select(d => d.Value.HoldsPlace));
        Assert.Equal("bo.chen@example.org", Assert.Single(await site.MailsAsync("place-moved-up")).ToAddress);
    }

    private async Task<Visit> OfAsync(TestSite site, Visitor who, bool scripts)
    {
        var visit = await browser.VisitAsync(site, scripts: scripts);
        await visit.Page.Context.AddCookiesAsync([new() { Name = SessionCookie.Plain, Value = who.Cookie(SessionCookie.Plain)!, Url = site.Address.ToString() }]);
        return visit;
    }

    private async Task ApplyAsync(TestSite site, string address, string name, string home, string region, bool scripts)
    {
        await using var visit = await browser.VisitAsync(site, scripts: scripts);
        var page = visit.Page;
        await visit.GoAsync(address);
        await page.Locator("form[action*='handler=Begin'] button").ClickAsync();
        await FillAsync(page, ("applicant", name), ("institution-name", home));
        await page.GetByLabel(region, new() { Exact = true }).CheckAsync();
        await page.Locator("button[name=go][value=next]").ClickAsync();
        await FillAsync(page, ("reasons", "I want to learn from the sources."));
        await page.Locator("button[name=go][value=next]").ClickAsync();
        await FillAsync(page, ("name", name), ("email", CallDesk.Email(name)));
        await SendAsync(page, "[name=email]");
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("It is submitted as number");
    }

    // Whoever applied is named nowhere; the first of them gets the most.
    private async Task JudgeAsync(TestSite site, Visitor reviewer, string slug, bool scripts)
    {
        await using var visit = await OfAsync(site, reviewer, scripts);
        var own = await site.WithAsync<SeraiDb, (Guid Id, int Number)[]>(async db =>
            [.. (await db.Set<Review>().Where(r => r.PersonId == reviewer.PersonId).Join(db.Set<Serai.Features.Calls.Submission>(), r => r.SubmissionId, s => s.Id, (r, s) => new { r.Id, s.Number }).ToListAsync()).Select(r => (r.Id, r.Number!.Value))]);
        await visit.GoAsync("/calls/reviews");
        await LookAsync(visit, scripts);
        foreach (var (id, number) in own)
        {
            await visit.GoAsync($"/calls/reviews/{id}");
            var text = await visit.Page.Locator("main").InnerTextAsync();
            foreach (var name in (string[])["Ada", "Lovelace", "Chen", "Somerville", "Ningxia", "Elsewhere", "example.org"])
                Assert.DoesNotContain(name, text);
            await LookAsync(visit, scripts);
            await visit.Page.Locator("select[name^='score.']").First.SelectOptionAsync((9 - number).ToString(System.Globalization.CultureInfo.InvariantCulture));
            await visit.Page.Locator("button[name=go][value=done]").ClickAsync();
            await Assertions.Expect(visit.Page.Locator("[role=status]").First).ToBeVisibleAsync();
        }
        Assert.Contains(slug, await visit.Page.ContentAsync());
    }

    // What looks is a script itself.
    private static Task LookAsync(Visit visit, bool scripts) => scripts ? visit.FindNothingWrongAsync() : Task.CompletedTask;

    private static async Task FillAsync(IPage page, params (string Name, string Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            var field = page.Locator($"main [name='{name}']").First;
            // With a day and a time the browser wants just this form, as text any.
            await field.FillAsync(await field.GetAttributeAsync("type") == "datetime-local" ? value : value.Replace('T', ' ') is var spaced && DateTime.TryParse(spaced, System.Globalization.CultureInfo.InvariantCulture, out _) && value.Length == 16 ? spaced : value);
        }
    }

    private static Task SendAsync(IPage page, string with) => page.Locator($"main form:has({with}) button.first").First.ClickAsync();
}

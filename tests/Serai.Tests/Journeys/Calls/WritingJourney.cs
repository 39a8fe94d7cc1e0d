using Microsoft.Playwright;
using Serai.Features.Calls;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;
using Serai.Tests.Features.Calls;

namespace Serai.Tests.Journeys.Calls;

/// <summary>Somebody applies: with the script, through a broken line and on another device; without it, page by page.</summary>
[Trait("Needs", "browser")]
public sealed class WritingJourney(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task What_is_typed_is_kept_through_a_broken_line_and_goes_on_elsewhere()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.OpenCallAsync(("title", "Chinese medicine week"));
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;
        await visit.GoAsync("/calls");
        await page.GetByRole(AriaRole.Link, new() { Name = "Chinese medicine week" }).ClickAsync();
        await visit.FindNothingWrongAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("About you");
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("write-light");
        await page.Locator("[id='f-applicant']").FillAsync("Ada Lovelace");
        await SavedAsync(page);
        // Kept on the server: another device has it.
        await using (var other = await browser.VisitAsync(site, ColorScheme.Dark, 390, language: "zh-Hant"))
        {
            await other.GoAsync(new Uri(page.Url).AbsolutePath);
            await Assertions.Expect(other.Page.Locator("[id='f-applicant']")).ToHaveValueAsync("Ada Lovelace");
            await other.FindNothingWrongAsync();
            await other.PictureAsync("write-phone-dark-zh");
        }
        // The registry's institution, found as one types.
        await page.Locator("[id='f-institution-name']").PressSequentiallyAsync("ningxia med");
        await page.Locator("[role=option]").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and go on" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Your application");
        // The line breaks while one writes; the tab is closed meanwhile.
        await page.Context.RouteAsync("**/apply/**", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        visit.ExpectBroken();
        await page.Locator("[id='f-reasons']").FillAsync("I want to learn 中醫 from its sources.");
        await Assertions.Expect(page.Locator("[data-status]")).ToContainTextAsync("Not saved yet: there is no connection.");
        await Assertions.Expect(page.Locator("[data-count]").First).ToHaveTextAsync("9 of 500 words");
        await page.Context.UnrouteAsync("**/apply/**");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[id='f-reasons']")).ToHaveValueAsync("I want to learn 中醫 from its sources.");
        await SavedAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and check all" }).ClickAsync();
        await Assertions.Expect(page.Locator("dl.answered").First).ToContainTextAsync("Ningxia Medical University");
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("check-light");
        await page.Locator("#f-name").FillAsync("Ada Lovelace");
        await page.Locator("#f-email").FillAsync("ada@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]").First).ToHaveTextAsync("It is submitted as number 1. The receipt goes to ada@example.org.");
        await visit.FindNothingWrongAsync();
        Assert.Equal(SubmissionState.Submitted, Assert.Single(await site.SubmissionsAsync(slug)).State);

        await using var office = await browser.VisitAsync(site);
        await office.Page.Context.AddCookiesAsync([new() { Name = SessionCookie.Plain, Value = organiser.Cookie(SessionCookie.Plain)!, Url = site.Address.ToString() }]);
        foreach (var (name, address) in new[] { ("call-office", $"/calls/{slug}"), ("form", $"/calls/{slug}/form"), ("submissions", $"/calls/{slug}/submissions?field=institution-name"), ("submission", $"/calls/{slug}/submissions/1"), ("invitations", $"/calls/{slug}/invitations"), ("calls-of", $"/calls/of/{CallDesk.Home}") })
        {
            await office.GoAsync(address);
            await office.FindNothingWrongAsync();
            await office.PictureAsync(name);
        }
    }

    [Fact]
    public async Task Without_scripts_it_goes_page_by_page_and_what_is_wrong_is_told_with_links()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.OpenCallAsync(("title", "Chinese medicine week"), ("titleZhHans", "中医药周"));
        await using var visit = await browser.VisitAsync(site, language: "zh-Hans", scripts: false);
        var page = visit.Page;
        await visit.GoAsync($"/calls/{slug}");
        await page.GetByRole(AriaRole.Button, new() { Name = "开始填写" }).ClickAsync();
        await page.Locator("[id='f-applicant']").FillAsync("陈大文");
        visit.Expected = 422;
        await page.GetByRole(AriaRole.Button, new() { Name = "保存并继续" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems a")).ToHaveTextAsync(["此处需要名称。"]);
        await Assertions.Expect(page.Locator("[id='f-applicant']")).ToHaveValueAsync("陈大文");
        await Assertions.Expect(page.Locator("[id='f-institution-name']")).ToHaveAttributeAsync("aria-invalid", "true");
        await visit.PictureAsync("write-problem-zh-Hans");
        await page.Locator("[id='f-institution-name']").FillAsync("宁夏医科大学");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存并继续" }).ClickAsync();
        await page.Locator("[id='f-reasons']").FillAsync("我想学习。");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存并检查" }).ClickAsync();
        await page.Locator("#f-name").FillAsync("陈大文");
        await page.Locator("#f-email").FillAsync("chen@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("已提交，编号 1");
        Assert.Equal("陈大文", Assert.Single(await site.SubmissionsAsync(slug)).Title);
    }

    private static Task SavedAsync(IPage page) => Assertions.Expect(page.Locator("[data-status]")).ToContainTextAsync("Saved at", new() { Timeout = 20_000 });
}

using Microsoft.Playwright;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;

namespace Serai.Tests.Journeys;

/// <summary>An administrator gives the site a colour and a name, in a browser.</summary>
[Trait("Speed", "slow"), Trait("Needs", "browser")]
public sealed class SettingsJourney(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280, "en")]
    [InlineData(ColorScheme.Dark, 390, "zh-Hant")]
    public async Task A_colour_that_cannot_be_read_becomes_one_that_can_by_one_click(ColorScheme scheme, int width, string language)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var ada = await site.SignedInAsync(Role.Administrator, null, "Ada Lovelace");
        var name = $"settings-{(scheme == ColorScheme.Dark ? "dark" : "light")}-{width}";
        await using var visit = await browser.VisitAsync(site, scheme, width, language: language);
        var page = visit.Page;
        await page.Context.AddCookiesAsync([new() { Name = SessionCookie.Plain, Value = ada.Cookie(SessionCookie.Plain)!, Url = site.Address.ToString() }]);
        var before = await ColourAsync(visit, "/");
        await visit.GoAsync("/settings/look");
        await page.Locator("#f-accent").FillAsync("#f5c400");
        visit.Expected = 422;
        await page.Locator("form.record button").ClickAsync();
        await Assertions.Expect(page.Locator("#f-accent-error")).ToContainTextAsync("#f5c400");
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync(name + "-refused");
        await page.Locator("button[name=accent]").ClickAsync();
        await Assertions.Expect(page.Locator(".note.saved")).ToBeVisibleAsync();
        await visit.FindNothingWrongAsync();
        Assert.NotEqual(before, await ColourAsync(visit, "/"));
        await visit.GoAsync("/settings/front-page");
        await page.Locator("#f-textZhHant").FillAsync("歡迎來到**我們的**登記冊。\n\n- [聯盟](/alliances)\n- 合作機構");
        await page.Locator("#f-textEn").FillAsync("Welcome to **our** register.\n\n- [Alliances](/alliances)\n- Partners");
        await page.Locator("form.record button").ClickAsync();
        await Assertions.Expect(page.Locator(".note.saved")).ToBeVisibleAsync();
        foreach (var (address, picture) in ((string, string)[])[("/", "front"), ("/settings", "all"), ("/settings/languages", "languages"), ("/settings/retention", "retention"), ("/settings/places", "places")])
        {
            await visit.GoAsync(address);
            await visit.FindNothingWrongAsync();
            await visit.PictureAsync($"{name}-{picture}");
        }
    }

    private static async Task<string> ColourAsync(Visit visit, string address)
    {
        await visit.GoAsync(address);
        return await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('main a')).color");
    }
}

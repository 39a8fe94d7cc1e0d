using Microsoft.Playwright;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;
using Serai.Tests.Features.Calls;
using Serai.Tests.Features.Calls.Counting;

namespace Serai.Tests.Journeys.Calls;

/// <summary>What a call's own pages show of time: how submissions came, and when it closes on the reader's clocks.</summary>
[Trait("Needs", "browser")]
public sealed class BoardJourney(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("Europe/Berlin", "en", "31 March 2027 at 11:00 on your clocks (Europe/Berlin)")]
    [InlineData("America/New_York", "zh-Hant", "您當地時間 2027年3月31日 05:00（America/New York）")]
    [InlineData("America/New_York", "zh-Hans", "您当地时间 2027年3月31日 05:00（America/New York）")]
    [InlineData("Asia/Shanghai", "en", null)]
    public async Task A_deadline_is_told_on_the_readers_clocks_where_they_show_another_time(string zone, string language, string? words)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.OpenCallAsync(("grace", "30"));
        await using var visit = await browser.VisitAsync(site, language: language, zone: zone);
        await visit.GoAsync($"/calls/{slug}");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var told = visit.Page.Locator(".own-time");
        if (words is null)
            await Assertions.Expect(told).ToHaveCountAsync(0);
        else
            await Assertions.Expect(told).ToHaveTextAsync(words);
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync($"own-time-{language}-{zone.Replace('/', '-')}");
    }

    [Fact]
    public async Task The_board_is_drawn_with_and_without_scripts()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var organiser = await site.OrganiserAsync();
        var earlier = await organiser.OpenCallAsync(("title", "Summer week of 2026"), ("opens", "2025-11-02 09:00"), ("closes", "2026-03-31 17:00"));
        var copy = (await organiser.PressAsync($"/calls/{earlier}/copy")).Split('?')[0].Split('/')[^2];
        await organiser.PublishAsync(copy);
        await site.CameAsync(earlier, ("2025-11-10T09:00:00Z", [CallDesk.Home]), ("2025-11-23T15:30:00Z", [CallDesk.Home]), ("2026-03-01T09:00:00Z", [CallDesk.Home]), ("2026-03-30T09:00:00Z", [CallDesk.Home]));
        await site.CameAsync(copy, ("2026-11-05T09:00:00Z", [CallDesk.Home]), ("2026-11-20T09:00:00Z", [BoardDesk.Ningxia]), ("2026-11-22T17:00:00Z", ["xian-jiaotong-university"]));
        foreach (var (scheme, width, language, scripts) in new[] { (ColorScheme.Light, 1280, "en", true), (ColorScheme.Dark, 390, "zh-Hant", true), (ColorScheme.Light, 1280, "zh-Hans", false) })
        {
            await using var visit = await browser.VisitAsync(site, scheme, width, language: language, scripts: scripts);
            await visit.Page.Context.AddCookiesAsync([new() { Name = SessionCookie.Plain, Value = organiser.Cookie(SessionCookie.Plain)!, Url = site.Address.ToString() }]);
            await visit.GoAsync($"/calls/{copy}/board");
            await Assertions.Expect(visit.Page.Locator("#days svg.steps path")).ToHaveCountAsync(2);
            if (scripts)
            {
                await Assertions.Expect(visit.Page.Locator("serai-map[ready]")).ToHaveCountAsync(1);
                await visit.FindNothingWrongAsync();
            }
            await visit.PictureAsync($"board-{language}-{width}");
        }
    }
}

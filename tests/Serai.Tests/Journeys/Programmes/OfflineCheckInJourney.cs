using Microsoft.Playwright;
using Serai.Features.Programmes.Attending;
using Serai.Platform.Db;
using Serai.Tests.Features.Calls;
using Serai.Tests.Features.Programmes.Attending;

namespace Serai.Tests.Journeys.Programmes;

/// <summary>A helper's phone at the door: opened once, then without network, then with one again.</summary>
[Trait("Needs", "browser")]
public sealed class OfflineCheckInJourney(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task People_are_checked_in_without_network_and_brought_later()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        var edition = await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        var address = $"{AttendingDesk.Page}/check-in/device/{await organiser.DeviceAsync()}";
        var code = await site.CodeAsync(edition, 1);
        // The phone's own clock shows another day than the server's: it is put right when it brings what it saw.
        await using var visit = await browser.VisitAsync(site, width: 390, height: 840);
        var page = visit.Page;
        await visit.GoAsync(address);
        await Assertions.Expect(page.Locator("serai-check-in[ready][kept]")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await page.Locator("#check-in-session").SelectOptionAsync("1");
        await visit.FindNothingWrongAsync();

        visit.ExpectBroken();
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("serai-check-in[ready]")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await page.Locator("#check-in-session").SelectOptionAsync("1");
        var (typed, answer) = (page.Locator("#check-in-typed"), page.Locator(".check-in-answer"));
        await typed.FillAsync(code);
        await typed.PressAsync("Enter");
        await Assertions.Expect(answer).ToHaveTextAsync("Here: Ada Lovelace");
        var took = int.Parse((await page.Locator("serai-check-in").GetAttributeAsync("data-took"))!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(took < 300, $"answered in {took} ms");
        await typed.FillAsync(code);
        await typed.PressAsync("Enter");
        await Assertions.Expect(answer).ToContainTextAsync("Ada Lovelace: already here since");
        foreach (var (wrong, said) in new[] { (code[..^4] + (code[^4] == 'A' ? "B" : "A") + code[^3..], "This code was made up"), ("S1.ZZZZZ" + code[8..], "Not a code of this edition"), ("S1.what", "Not a code of a participant") })
        {
            await typed.FillAsync(wrong);
            await typed.PressAsync("Enter");
            await Assertions.Expect(answer).ToContainTextAsync(said);
        }
        await typed.FillAsync("大文");
        await page.GetByRole(AriaRole.Button, new() { Name = "2 · 陳大文" }).ClickAsync();
        await Assertions.Expect(answer).ToHaveTextAsync("Here: 陳大文");
        await Assertions.Expect(page.Locator(".check-in-state")).ToContainTextAsync("2 wait to be sent.");
        await visit.PictureAsync("check-in-offline");
        Assert.Empty(await site.SeenAsync());

        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator(".check-in-state")).ToContainTextAsync("All sent.", new() { Timeout = 30_000 });
        Assert.Equal([AttendanceWay.Code, AttendanceWay.List], (await site.SeenAsync()).Select(s => s.Way).Order());
    }
}

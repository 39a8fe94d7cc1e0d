using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Attending;
using Serai.Platform.Db;
using Serai.Tests.Features.Calls;
using Serai.Tests.Features.Programmes.Attending;
using Serai.Ui;

namespace Serai.Tests.Journeys.Programmes;

/// <summary>A helper's phone at the door: opened once, then without network, then with one again.</summary>
[Trait("Needs", "browser")]
public sealed partial class OfflineCheckInJourney(Browser browser) : IClassFixture<Browser>
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

    [Fact]
    public async Task A_code_is_read_from_its_picture_once_more_where_it_was_taken_back_and_names_go_with_the_link()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        var edition = await site.WeekAsync();
        using var organiser = await site.OrganiserAsync();
        var address = $"{AttendingDesk.Page}/check-in/device/{await organiser.DeviceAsync()}";
        // As it is drawn on the badge.
        var badge = Badge().Match(await organiser.GetAsync(AttendingDesk.Page + "/check-in/badges"));
        var drawn = new { script = site.Services.GetRequiredService<WebAssets>()["camera.js"], size = int.Parse(badge.Groups["size"].Value, CultureInfo.InvariantCulture), path = badge.Groups["path"].Value };
        await using var visit = await browser.VisitAsync(site, width: 390, height: 840);
        var page = visit.Page;
        await visit.GoAsync(address);
        await Assertions.Expect(page.Locator("serai-check-in[ready][kept]")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await page.Locator("#check-in-session").SelectOptionAsync("1");
        var (answer, state) = (page.Locator(".check-in-answer"), page.Locator(".check-in-state"));
        Assert.StartsWith("S1.", await page.EvaluateAsync<string>(Look, drawn));
        await Assertions.Expect(answer).ToHaveTextAsync("Here: Ada Lovelace");
        await Assertions.Expect(state).ToHaveTextAsync("1 of 3 are here. Network: yes. All sent.", new() { Timeout = 30_000 });

        // The office takes it back, and confirms somebody.
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.RemoveRange(await db.Set<Attendance>().Where(a => a.EditionId == edition.Id).ToListAsync());
            (await db.Set<Participant>().SingleAsync(p => p.EditionId == edition.Id && p.Number == 3)).State = ParticipantState.Removed;
            await db.SaveChangesAsync();
            db.Add(new Participant { EditionId = edition.Id, KeeperId = edition.KeeperId, Number = 4, Name = "Rosalind Late", Email = "late@example.org", State = ParticipantState.Confirmed, Way = ParticipantWay.List, EnteredAt = AttendingDesk.TestNow });
            await db.SaveChangesAsync();
        });
        await HearAsync(page);
        await Assertions.Expect(state).ToContainTextAsync("0 of 3 are here.", new() { Timeout = 30_000 });
        await page.EvaluateAsync<string>(Look, drawn);
        await Assertions.Expect(answer).ToHaveTextAsync("Here: Ada Lovelace");
        await page.WaitForTimeoutAsync(2_500);
        await page.Locator("#check-in-typed").FillAsync("4");
        await page.Locator("#check-in-typed").PressAsync("Enter");
        await Assertions.Expect(answer).ToHaveTextAsync("Here: Rosalind Late");
        await Assertions.Expect(state).ToContainTextAsync("All sent.", new() { Timeout = 30_000 });
        Assert.Equal(2, (await site.SeenAsync()).Length);

        visit.Expected = 404;
        await organiser.PressAsync(AttendingDesk.Page + "/check-in", "handler=End");
        await HearAsync(page);
        await Assertions.Expect(page.Locator("serai-check-in")).ToContainTextAsync("This link was ended", new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator("body")).Not.ToContainTextAsync("Ada Lovelace");
        await page.WaitForFunctionAsync("async () => (await indexedDB.databases()).length === 0 && !(await (await caches.open('serai-check-in')).match(location.pathname))");
        await visit.FindNothingWrongAsync();
    }

    // What is drawn goes to the function that looks for codes in what the camera sees, and its text where those go.
    private const string Look = """
        async ({ script, path, size }) => {
          const canvas = Object.assign(document.createElement("canvas"), { width: size * 6, height: size * 6 });
          const context = canvas.getContext("2d");
          context.fillStyle = "#fff";
          context.fillRect(0, 0, canvas.width, canvas.height);
          context.scale(6, 6);
          context.fillStyle = "#000";
          context.fill(new Path2D(path));
          const text = await (await import(script)).decode(context.getImageData(0, 0, canvas.width, canvas.height));
          if (text) await document.querySelector("serai-check-in").scan(text);
          return text ?? "";
        }
        """;

    // As when the network comes back: else it asks every quarter of a minute.
    private static Task HearAsync(IPage page) => page.EvaluateAsync("() => dispatchEvent(new Event('online'))");

    [GeneratedRegex("""viewBox="0 0 (?<size>\d+) \d+"[^>]*aria-label="Code of Ada Lovelace">.*?<path d="(?<path>[^"]*)""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Badge();
}

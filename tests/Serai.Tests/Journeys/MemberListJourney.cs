using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;
using Serai.Tests.Features.Alliances.Lists;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Journeys;

/// <summary>From a pasted list to members and back, by the keyboard alone; then the same pages in the dark, on a phone and in Chinese.</summary>
[Trait("Needs", "browser")]
public sealed class MemberListJourney(Browser browser) : IClassFixture<Browser>
{
    private const string List = "Institution\tCountry\tCity\nMahidol Univ.\tThailand\tBangkok\nHanoi Technology Univ.\tVietnam\t\nShanxi Medical Univ.\tChina\t\nWestern University\t\t\n"
        + "Alpha University\tThailand\t\nNowhere College of Nothing\tIceland\tAkureyri\nNorth-Western Dental Clinic\tIceland\t\nUniversity of Beta\tChina\t\n";

    private static readonly string[] World =
    [
        "mahidol,Mahidol University,education,TH,Bangkok", "shanxi,Shanxi Medical University,education,CN,Taiyuan", "shaanxi,Shaanxi University of Chinese Medicine,education,CN,Xianyang",
        "western-ca,Western University,education,CA,London", "western-us,Western University,education,US,Omaha", "western-th,Western University,education,TH,Kanchanaburi",
        "western-ph,Western University,education,PH,Manila", "western-us-2,Western University,education,US,Pomona",
        "alpha,Alpha University,education,TH,Bangkok", "beta,Beta University,education,CN,Beijing", "hanoi,Hanoi University of Technology,education,VN,Hanoi", "hanoi-s,Hanoi University of Science,education,VN,Hanoi",
    ];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task From_a_pasted_list_to_members_and_back_by_the_keyboard_alone(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World, "The Ring,Alpha University,Thailand,member,2010,,");
        using var editor = await site.SignedInAsync(Role.Editor, "the-ring", "Lin Wen");
        await using var visit = await VisitAsync(site, editor, ColorScheme.Light, 1280, "en");
        var page = visit.Page;
        await visit.GoAsync(ListWalk.Lists);
        await PressAsync(page, "a[href$='/lists/new']");
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("list-1-upload");
        await TypeAsync(page, "[name=text]", List);
        await TypeAsync(page, "[name=title]", "The Ring: our members (page)");
        await TypeAsync(page, "[name=dated]", "2026-03-12");
        await PressAsync(page, "main form button.first");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Which column holds what?");
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("list-1-columns");
        await PressAsync(page, "main form button.first");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Whom does this list name?");
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("list-2-todo");
        await visit.GoAsync(new Uri(page.Url).AbsolutePath + "?show=all");
        await visit.PictureAsync("list-2-names");

        // Down to a row, a candidate by its number, and the next open row has the focus by itself.
        // Keys are heard once the script has marked a row.
        var now = page.Locator(".row.now");
        await Assertions.Expect(now).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        while (!(await now.TextContentAsync())!.Contains("Western University", StringComparison.Ordinal))
            await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(now).ToContainTextAsync("Can’t know. Five organizations bear this name, in four countries.");
        var western = await now.GetAttributeAsync("id");
        await page.Keyboard.PressAsync("2");
        await Assertions.Expect(page.Locator($"#{western} input:checked")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator($"#{western}")).ToContainTextAsync("decided by Lin Wen");
        await Assertions.Expect(page.Locator("#" + western)).Not.ToBeFocusedAsync();
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator($"#{western}")).ToContainTextAsync("Can’t know.");
        await Assertions.Expect(page.Locator($"#{western}")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("1");
        await Assertions.Expect(page.Locator($"#{western}")).ToContainTextAsync("decided by Lin Wen");
        await FocusRowAsync(page, "Dental Clinic");
        await page.Keyboard.PressAsync("s");
        await Assertions.Expect(page.Locator(".row", new() { HasTextString = "Dental Clinic" })).ToContainTextAsync("Left out.");
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("list-2-decided");

        // One that is in no register is described on a page of its own.
        await FocusRowAsync(page, "Nowhere College");
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Who is “Nowhere College of Nothing”?");
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("list-2-row");
        await Assertions.Expect(page.Locator("form.sheet [name=name]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".row", new() { HasTextString = "Nowhere College" })).ToContainTextAsync("a new organization");
        // Whatever is left open is kept as it is written.
        while (await page.Locator(".row[data-open=yes]").CountAsync() is > 0 and var open)
        {
            await FocusRowAsync(page, (await page.Locator(".row[data-open=yes] .said b").First.TextContentAsync())!);
            await page.Keyboard.PressAsync("1");
            await Assertions.Expect(page.Locator(".row[data-open=yes]")).ToHaveCountAsync(open - 1);
        }
        await PressAsync(page, ".foot button.first");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("What would change");
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("list-3-changes");
        await PressAsync(page, "main form button.first");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Done");
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("list-4-done");
        Assert.Contains("Nowhere College of Nothing", await site.MembersAsync());

        await PressAsync(page, ".note a[href*='/changes/steps/']");
        await PressAsync(page, "main form button:not(.unseen)");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("This step took another one back");
        Assert.Equal(["Alpha University"], await site.MembersAsync());
    }

    [Fact]
    public async Task Nothing_is_wrong_in_the_dark_on_a_phone_in_Chinese_and_without_scripts()
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, World, "The Ring,Alpha University,Thailand,member,2010,,");
        using var editor = await site.SignedInAsync(Role.Editor, "the-ring", "Lin Wen");
        using var answer = await editor.UploadAsync(null, "", ("text", List), ("kind", "full"));
        var list = await editor.ColumnsAsync(answer.Headers.Location!.ToString());
        var row = (await site.RowsAsync(list)).Single(r => r.Name.StartsWith("Nowhere", StringComparison.Ordinal));
        string[] pages = [ListWalk.Lists, ListWalk.Lists + "/new", list, list + "/names?show=all", $"{list}/rows/{row.Id:N}?q=western", list + "/changes", "/alliances/the-ring/edit"];
        foreach (var (name, scheme, width, language, scripts) in ((string, ColorScheme, int, string, bool)[])[("dark", ColorScheme.Dark, 1280, "en", true), ("phone", ColorScheme.Light, 360, "en", true), ("zh-Hant", ColorScheme.Light, 1280, "zh-Hant", true), ("plain", ColorScheme.Light, 1280, "en", false)])
        {
            await using var visit = await VisitAsync(site, editor, scheme, width, language, scripts);
            foreach (var address in pages)
            {
                await visit.GoAsync(address);
                if (scripts) await visit.FindNothingWrongAsync();
                await visit.PictureAsync($"list-{name}{Regex.Replace(address.Replace(list, "/list", StringComparison.Ordinal), "[^a-z]+", "-")}");
            }
        }
    }

    private async Task<Visit> VisitAsync(TestSite site, Visitor editor, ColorScheme scheme, int width, string language, bool scripts = true)
    {
        var visit = await browser.VisitAsync(site, scheme, width, language: language, scripts: scripts);
        await visit.Page.Context.AddCookiesAsync([new() { Name = SessionCookie.Plain, Value = editor.Cookie(SessionCookie.Plain)!, Url = site.Address.ToString() }]);
        return visit;
    }

    // Only by keys: forward until it has the focus.
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var n = 0; n < 150; n++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{page.Url}: no key leads to {selector}.");
    }

    private static async Task PressAsync(IPage page, string selector)
    {
        await TabToAsync(page, selector);
        var before = page.Url;
        await page.Keyboard.PressAsync("Enter");
        // Asked again and again: an event that comes between a look at the address and a wait for it would be missed.
        await Assertions.Expect(page).Not.ToHaveURLAsync(before, new() { Timeout = 60_000 });
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded, new() { Timeout = 60_000 });
    }

    // What is inserted comes as from the clipboard: tabs stay tabs.
    private static async Task TypeAsync(IPage page, string selector, string text)
    {
        await TabToAsync(page, selector);
        await page.Keyboard.InsertTextAsync(text);
    }

    private static async Task FocusRowAsync(IPage page, string name)
    {
        async Task<bool> Is() => (await page.EvaluateAsync<string>("() => document.activeElement?.closest('[data-row]')?.querySelector('.said b').textContent ?? ''")).Contains(name, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".row.now")).ToHaveCountAsync(1);
        foreach (var key in (string[])["ArrowUp", "ArrowDown"])
            for (var n = 0; n < 20 && !await Is(); n++)
                await page.Keyboard.PressAsync(key);
        Assert.True(await Is(), $"No key leads to the row {name}.");
    }
}

using Microsoft.Playwright;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;

namespace Serai.Tests.Journeys;

/// <summary>From the office's start page to the report of a year, another year, and the report on paper.</summary>
[Trait("Needs", "browser")]
public sealed class ReportJourney(Browser browser) : IClassFixture<Browser>
{
    private const string Home = "chinese-university-of-hong-kong", Office = $"/office/{Home}";

    [Fact]
    public async Task From_the_office_to_a_report_on_paper()
    {
        await using var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(DatabaseKind.Sqlite)), ("Serai:Chromium", Environment.GetEnvironmentVariable("SERAI_TEST_CHROMIUM") ?? "/usr/bin/chromium"));
        using var editor = await site.SignedInAsync(Role.Editor, Home, "陳大文");
        foreach (var (partner, year, amount, currency, paid) in ((string, int, string, string, string)[])
            [("pabsc", 2025, "12000", "HKD", "2025-02-01"), ("uasr", 2025, "1500", "USD", ""), ("uasr", 2024, "1450", "USD", "2024-05-05"), ("uasr", 2023, "1450", "USD", "2023-05-05"), ("pabsc", 2024, "11500", "HKD", "2024-03-01"), ("pabsc", 2022, "11000", "HKD", "2022-03-01")])
            await editor.FillAndGoAsync($"{Office}/with/{partner}/dues/new", ("year", $"{year}"), ("amount", amount), ("currency", currency), ("due", $"{year}-04-30"), ("paid", paid));

        await using var visit = await InAsync(site, editor);
        await visit.GoAsync(Office);
        await visit.FindNothingWrongAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Yearly report" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Report on 2025");
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("report-light");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.PictureAsync("report-print");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await visit.Page.Locator("select[name=year]").SelectOptionAsync("2016");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).First.ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/2016$"), new() { Timeout = 60_000 });
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("report-2016");
        await visit.Page.GoBackAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "As PDF" }).ClickAsync());
        Assert.Equal("Report 2025 - CUHK.pdf", download.SuggestedFilename);
        var file = await download.PathAsync();
        Assert.Equal("%PDF-"u8.ToArray(), (await File.ReadAllBytesAsync(file))[..5]);
        if (Environment.GetEnvironmentVariable("SERAI_TEST_PICTURES") is { } pictures)
        {
            File.Copy(file, Path.Combine(pictures, "report-en.pdf"), overwrite: true);
            await File.WriteAllBytesAsync(Path.Combine(pictures, "report-zh-Hant.pdf"), await editor.Client.GetByteArrayAsync($"/reports/{Home}/2025.pdf?lang=zh-Hant"));
        }

        await using var phone = await InAsync(site, editor, ColorScheme.Dark, 390, "zh-Hant");
        await phone.GoAsync($"/reports/{Home}/2025");
        await phone.FindNothingWrongAsync();
        await phone.PictureAsync("report-phone-dark-zh");
        await using var plain = await InAsync(site, editor, ColorScheme.Light, 1280, "zh-Hans", scripts: false);
        await plain.GoAsync($"/reports/{Home}/2025");
        await Assertions.Expect(plain.Page.Locator("svg.drawn").First).ToBeVisibleAsync();
        await plain.PictureAsync("report-plain");
    }

    private async Task<Visit> InAsync(TestSite site, Visitor who, ColorScheme scheme = ColorScheme.Light, int width = 1280, string language = "en", bool scripts = true)
    {
        var visit = await browser.VisitAsync(site, scheme, width, language: language, scripts: scripts);
        await visit.Page.Context.AddCookiesAsync([new() { Name = SessionCookie.Plain, Value = who.Cookie(SessionCookie.Plain)!, Url = site.Address.ToString() }]);
        return visit;
    }
}

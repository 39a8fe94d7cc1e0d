using Microsoft.Playwright;
using NodaTime;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;
using Serai.Tests.Features.Certificates;

namespace Serai.Tests.Journeys.Certificates;

/// <summary>Certificates are checked on a device: the page opened once, an issuer's keys kept, then without network.</summary>
[Trait("Needs", "browser")]
public sealed class OfflineCertificateJourney(Browser browser) : IClassFixture<Browser>
{
    private const string Reader = "Noor Reader";

    [Fact]
    public async Task A_device_says_what_it_knows_without_network_and_no_more()
    {
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        var (good, gone, strange) = (await site.IssueAsync(), await site.IssueAsync("Ann Other"), await site.IssueAsync("Ben Elsewhere", slug: CertificateDesk.Elsewhere));
        var altered = good.Token[..^8] + (good.Token[^8] == 'A' ? 'B' : 'A') + good.Token[^7..];
        using var editor = await site.SignedInAsync(Role.Editor, CertificateDesk.Home, Reader);
        await using var visit = await browser.VisitAsync(site, width: 390, height: 840, zone: "UTC");
        var page = visit.Page;
        // The issuer's clock is that of the tests.
        await page.Clock.SetFixedTimeAsync("2026-11-23T12:30:00Z");
        await page.Context.AddCookiesAsync([new() { Name = SessionCookie.Plain, Value = editor.Cookie(SessionCookie.Plain)!, Url = site.Address.ToString() }]);
        await visit.GoAsync("/certificates/check");
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync(Reader);
        await page.Locator("[name=credential]").FillAsync(good.Token);
        await PressAsync(page, "Keep its issuer's keys here", "are kept on this device.");
        await PressAsync(page, "Make this page work without network", "opens on this device without network");
        await page.Locator("[name=file]").SetInputFilesAsync(new FilePayload { Name = "other.pdf", MimeType = "application/pdf", Buffer = CertificateDesk.Pdf(altered, packed: true) });
        await PressAsync(page, "Check on this device", "A PDF is read only with network");
        await page.Locator("[name=file]").SetInputFilesAsync(Array.Empty<FilePayload>());
        await visit.FindNothingWrongAsync();

        visit.ExpectBroken();
        await OfflineAsync(page);
        // What is kept names nobody who was signed in.
        await Assertions.Expect(page.Locator("body")).Not.ToContainTextAsync(Reader);
        foreach (var (text, said) in new[]
        {
            (good.Token, "Signature good; revocation last known on 11/23/2026, 12:00:00"), (gone.Token, "Signature good; revocation last known on 11/23/2026, 12:00:00"),
            (altered, "Not valid: it was changed after it was signed"), (strange.Token, "It cannot be told: the keys of its issuer are not kept on this device."),
        })
            await SaysAsync(page, text, said);

        // With network again the device hears of a revocation, and of a new key by which that is signed.
        await page.Context.SetOfflineAsync(false);
        await editor.RevokeAsync(gone.Code, "A mistake.");
        using (var steward = await site.SignedInAsync(Role.Steward, CertificateDesk.Home))
            (await steward.SendAsync(await steward.FormAsync($"/certificates/of/{CertificateDesk.Home}/keys", "/keys"))).Dispose();
        site.Clock.Advance(Duration.FromMinutes(7));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-issuers]")).ToContainTextAsync("12:07:00");
        await OfflineAsync(page);
        await SaysAsync(page, gone.Token, "Not valid: it was revoked or suspended, as known on 11/23/2026, 12:07:00");
        await SaysAsync(page, good.Token, "Signature good; revocation last known on 11/23/2026, 12:07:00");
        await visit.PictureAsync("check-offline");
    }

    private static async Task OfflineAsync(IPage page)
    {
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#offline")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private static async Task SaysAsync(IPage page, string text, string said)
    {
        await page.Locator("[name=credential]").FillAsync(text);
        await PressAsync(page, "Check on this device", said);
    }

    private static async Task PressAsync(IPage page, string button, string said)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-says]")).ToContainTextAsync(said, new() { Timeout = 30_000 });
    }
}

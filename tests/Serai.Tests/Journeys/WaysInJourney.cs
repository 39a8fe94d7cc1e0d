using Microsoft.Playwright;
using Serai.Features.People;
using Serai.Platform.Db;
using Serai.Tests.Features.People;
using Serai.Tests.Features.People.SecondFactor;

namespace Serai.Tests.Journeys;

/// <summary>Signing in by a university and by a number, as a browser with the site's content policy does it.</summary>
[Trait("Needs", "browser")]
public sealed class WaysInJourney(Browser browser) : IClassFixture<Browser>
{
    private const string Ada = "ada@uni.example";

    [Fact]
    public async Task By_the_university_and_later_by_a_number_from_the_phone()
    {
        await using var university = await University.StartAsync();
        await using var site = await TestSite.WithMailAsync(DatabaseKind.Sqlite, university.Settings());
        await site.AccountAsync(Ada);
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;
        await visit.GoAsync($"{PeopleLinks.SignIn}?returnUrl={Uri.EscapeDataString(PeopleLinks.SecondFactor)}");
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Uni" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Second factor");
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("second-factor");

        var app = AuthenticatorApp.Read(await page.ContentAsync());
        await page.Locator("[name=code]").FillAsync(app.At(site.Now));
        await page.Locator("[name=password]").FillAsync(Accounts.Good);
        await page.Locator("[name=password]").PressAsync("Enter");
        await Assertions.Expect(page.Locator("main li code")).ToHaveCountAsync(10);
        await visit.FindNothingWrongAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("10 recovery codes are left.");
        await visit.FindNothingWrongAsync();
        await visit.GoAsync(PeopleLinks.OpenId);
        await visit.FindNothingWrongAsync();
        await visit.GoAsync(PeopleLinks.Me);
        await visit.FindNothingWrongAsync();

        site.Wait(NodaTime.Duration.FromMinutes(1));
        await using var other = await browser.VisitAsync(site, width: 320, height: 700);
        await other.GoAsync(PeopleLinks.SignIn);
        await other.Page.Locator("[name=email]").FillAsync(Ada);
        await other.Page.Locator("[name=password]").FillAsync(Accounts.Good);
        await other.Page.Locator("[name=password]").PressAsync("Enter");
        await Assertions.Expect(other.Page.Locator("h1")).ToHaveTextAsync("One more step");
        await other.FindNothingWrongAsync();
        await other.Page.Locator("[name=code]").FillAsync(app.At(site.Now));
        await other.Page.Locator("[name=code]").PressAsync("Enter");
        await Assertions.Expect(other.Page.Locator("body")).ToContainTextAsync("Ada Lovelace");
    }
}

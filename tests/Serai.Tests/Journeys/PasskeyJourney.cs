using Microsoft.Playwright;
using Serai.Features.People;
using Serai.Platform.Db;
using Serai.Tests.Features.People;

namespace Serai.Tests.Journeys;

/// <summary>A person with a passkey, in a browser that has an authenticator of its own (a virtual one of the DevTools).</summary>
[Trait("Needs", "browser")]
public sealed class PasskeyJourney(Browser browser) : IClassFixture<Browser>
{
    private const string Ada = "ada@example.org";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_passkey_is_made_lets_in_and_no_longer_does_when_it_was_removed(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        await using var visit = await browser.VisitAsync(site, host: "localhost");
        var page = visit.Page;
        await visit.HaveAuthenticatorAsync();
        await visit.GoAsync($"{PeopleLinks.SignIn}?returnUrl={Uri.EscapeDataString(PeopleLinks.Passkeys)}");
        await visit.FindNothingWrongAsync();
        await page.Locator("[name=email]").FillAsync(Ada);
        await page.Locator("[name=password]").FillAsync(Accounts.Good);
        await page.Locator("[name=password]").PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Passkeys");
        // Its script shows the form; axe must not look between the form's being hidden and not.
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" })).ToBeVisibleAsync();
        await visit.FindNothingWrongAsync();

        await page.Locator("serai-passkey [name=name]").FillAsync("Ada's phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("Ada's phone");
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("never");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" })).ToBeVisibleAsync();
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("passkeys");
        // The device has one already.
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-says]")).ToContainTextAsync("has a passkey for your account already");

        // What the browser offers where the address is typed is chosen at once by this authenticator, as a person would choose it.
        await visit.SignOutAsync();
        await visit.GoAsync($"{PeopleLinks.SignIn}?returnUrl={Uri.EscapeDataString(PeopleLinks.Passkeys)}");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Passkeys");
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).Not.ToContainTextAsync("never");

        // The button does the same.
        await visit.OfferNothingAsync();
        await visit.SignOutAsync();
        await visit.GoAsync($"{PeopleLinks.SignIn}?returnUrl={Uri.EscapeDataString(PeopleLinks.Passkeys)}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Passkeys");
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).Not.ToContainTextAsync("never");
        await page.Locator("summary", new() { HasText = "Rename" }).ClickAsync();
        await page.Locator("details [name=name]").FillAsync("Old phone");
        await page.Locator("details [name=name]").PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("Old phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Old phone" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("No passkey yet.");

        await visit.SignOutAsync();
        await visit.GoAsync(PeopleLinks.SignIn);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator(".refused").First).ToContainTextAsync("This passkey was not taken");
    }

    [Fact]
    public async Task Without_scripts_the_password_is_the_way_and_says_so()
    {
        await using var site = await TestSite.WithMailAsync(DatabaseKind.Sqlite);
        await site.AccountAsync(Ada);
        await using var visit = await browser.VisitAsync(site, scripts: false, host: "localhost");
        var page = visit.Page;
        await visit.GoAsync($"{PeopleLinks.SignIn}?returnUrl={Uri.EscapeDataString(PeopleLinks.Passkeys)}");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" })).ToBeHiddenAsync();
        await page.Locator("[name=email]").FillAsync(Ada);
        await page.Locator("[name=password]").FillAsync(Accounts.Good);
        await page.Locator("[name=password]").PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Passkeys need JavaScript");
    }
}

using Microsoft.Playwright;
using Serai.Features.People;

namespace Serai.Tests.Journeys;

/// <summary>What journeys of people who sign in do again and again.</summary>
internal static class SigningIn
{
    public static async Task SignOutAsync(this Visit visit)
    {
        await visit.GoAsync(PeopleLinks.SignOut);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out here" }).ClickAsync();
        await Assertions.Expect(visit.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("sign-out"), new() { Timeout = 60_000 });
    }

    public static async Task SignInAsync(this Visit visit, string email, string password, string then)
    {
        await visit.GoAsync($"{PeopleLinks.SignIn}?returnUrl={Uri.EscapeDataString(then)}");
        await visit.Page.Locator("[name=email]").FillAsync(email);
        await visit.Page.Locator("[name=password]").FillAsync(password);
        await visit.Page.Locator("[name=password]").PressAsync("Enter");
    }

    /// <summary>From the next page on the browser offers no passkeys in fields, so that the button is what lets in: this authenticator would choose at once.</summary>
    public static Task OfferNothingAsync(this Visit visit) => visit.Page.AddInitScriptAsync("PublicKeyCredential.isConditionalMediationAvailable = async () => false");

    /// <summary>Gives the browser an authenticator of its own: a virtual one of the DevTools.</summary>
    public static async Task HaveAuthenticatorAsync(this Visit visit)
    {
        var tools = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}

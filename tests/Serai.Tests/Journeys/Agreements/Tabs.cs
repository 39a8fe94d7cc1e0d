using Microsoft.Playwright;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;

namespace Serai.Tests.Journeys.Agreements;

/// <summary>What people of an office do with agreements in their browsers, by the words that the pages show them.</summary>
internal static class Tabs
{
    /// <summary>Somebody's tab, signed in.</summary>
    public static async Task<Visit> TabAsync(this Browser browser, TestSite site, Role role, string at, string name)
    {
        using var who = await site.SignedInAsync(role, at, name);
        var visit = await browser.VisitAsync(site);
        await visit.Page.Context.AddCookiesAsync([new() { Name = SessionCookie.Plain, Value = who.Cookie(SessionCookie.Plain)!, Url = site.Address.ToString() }]);
        return visit;
    }

    public static Task FollowAsync(this Visit visit, string link, bool exact = true) => visit.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link, Exact = exact }).First.ClickAsync();

    public static Task PressAsync(this Visit visit, string button) => visit.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static Task TypeAsync(this Visit visit, string field, string text) => visit.Page.Locator($"main form[method=post] [name={field}]").FillAsync(text);

    public static Task ChooseAsync(this Visit visit, string field, string label) => visit.Page.Locator($"main form[method=post] select[name={field}]").SelectOptionAsync(new SelectOptionValue { Label = label });

    public static Task SeeAsync(this Visit visit, string words) => Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(words);

    public static Task HeadedAsync(this Visit visit, string words) => Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync(words);

    /// <summary>The stage beside the title.</summary>
    public static Task StandsAsync(this Visit visit, string stage) => Assertions.Expect(visit.Page.Locator("h1 + *")).ToHaveTextAsync(stage);

    /// <summary>Takes a step with its button, and sees that it was taken.</summary>
    public static async Task StepAsync(this Visit visit, string button, string stage)
    {
        await visit.PressAsync(button);
        await visit.StandsAsync(stage);
    }

    /// <summary>Goes to an agreement from the register, by its title.</summary>
    public static async Task OpenAsync(this Visit visit, string title, int nth = 0)
    {
        await visit.GoAsync("/");
        await visit.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Agreements", Exact = true }).First.ClickAsync();
        await visit.Page.Locator("main tbody").GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).Nth(nth).ClickAsync();
        await visit.HeadedAsync(title);
    }

    public static async Task LookAsync(this Visit visit, string picture)
    {
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync("agreement-" + picture);
    }
}

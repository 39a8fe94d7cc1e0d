using Microsoft.Playwright;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Journeys;

/// <summary>An organization is chosen with the keyboard alone, by a former name, and with the mouse.</summary>
[Trait("Needs", "browser")]
public sealed class PickJourney(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Of_those_that_may_be_meant_one_is_chosen()
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing", "gamma,Gamma College,education,CN,Xi'an"]);
        await SmallWorld.NameAsync(site, "beta", "Zeta School", Serai.Names.NameKind.Former);
        using var editor = await site.SignedInAsync(Role.Administrator);
        await using var visit = await browser.VisitAsync(site);
        await visit.Page.Context.AddCookiesAsync([new() { Name = SessionCookie.Plain, Value = editor.Cookie(SessionCookie.Plain)!, Url = site.Address.ToString() }]);
        await visit.GoAsync("/organizations/alpha/edit/relations/new");
        var field = visit.Page.Locator("input[name=organization]");
        await field.FocusAsync();
        await visit.Page.Keyboard.TypeAsync("zeta");
        var option = visit.Page.Locator(".options:not([hidden]) [role=option]");
        await Assertions.Expect(option).ToHaveCountAsync(1);
        await Assertions.Expect(option).ToContainTextAsync("Zeta School (former name)");
        await visit.FindNothingWrongAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(option).ToHaveAttributeAsync("aria-selected", "true");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(field).ToHaveValueAsync("beta");
        await Assertions.Expect(option).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("reference-field output").First).ToContainTextAsync("Beta Academy");
        await field.FillAsync("gam");
        await option.ClickAsync();
        await Assertions.Expect(field).ToHaveValueAsync("gamma");
        await field.FillAsync("alph");
        await Assertions.Expect(option).ToHaveCountAsync(1);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(field).ToHaveValueAsync("alph");
        await Assertions.Expect(option).ToHaveCountAsync(0);
        await visit.FindNothingWrongAsync();
    }

    [Fact]
    public async Task Where_several_are_named_each_line_is_picked_by_itself()
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"], "The Ring,Alpha University,Thailand,member,2010,,");
        using var editor = await site.SignedInAsync(Role.Administrator);
        await using var visit = await browser.VisitAsync(site);
        await visit.Page.Context.AddCookiesAsync([new() { Name = SessionCookie.Plain, Value = editor.Cookie(SessionCookie.Plain)!, Url = site.Address.ToString() }]);
        await visit.GoAsync("/alliances/the-ring/edit/activities/new");
        var (field, option) = (visit.Page.Locator("textarea[name=participants]"), visit.Page.Locator(".options:not([hidden]) [role=option]"));
        await field.FocusAsync();
        // The source's own words are nobody's business; what they mean stands behind the sign.
        await visit.Page.Keyboard.TypeAsync("Beta people\nAlpha people = alph");
        await Assertions.Expect(option).ToHaveCountAsync(1);
        await visit.FindNothingWrongAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(field).ToHaveValueAsync("Beta people\nAlpha people = alpha");
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await visit.Page.Keyboard.PressAsync("End");
        await visit.Page.Keyboard.TypeAsync(" = Beta");
        await option.ClickAsync();
        await Assertions.Expect(field).ToHaveValueAsync("Beta people = beta\nAlpha people = alpha");
    }
}

using Microsoft.Playwright;
using Serai.Platform.Db;
using Serai.Tests.Features.Agreements;

namespace Serai.Tests.Journeys;

/// <summary>The map of partners.</summary>
[Trait("Speed", "slow"), Trait("Needs", "browser")]
public sealed class AgreementMapJourney(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Draws_whose_place_is_known_and_lets_the_table_tell_the_rest()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var editor = await site.EditorAsync();
        await editor.EnterAsync(("stage", "in-force"), ("since", "2020"), ("confidentiality", "listed"), ("parties", $"{AgreementDesk.Home}\nbeijing-normal-university"));
        await using var visit = await browser.VisitAsync(site);
        await visit.GoAsync("/agreements/map");
        // The sample does not know where Ningxia Medical University is: no place is not the place where both degrees are nought.
        await visit.Page.Locator("serai-map svg text", new() { HasText = "Beijing Normal University" }).First.WaitForAsync();
        Assert.Equal(0, await visit.Page.Locator("serai-map svg text", new() { HasText = "Ningxia" }).CountAsync());
        Assert.Equal(1, await visit.Page.Locator("serai-map td", new() { HasText = "Ningxia Medical University" }).CountAsync());
    }
}

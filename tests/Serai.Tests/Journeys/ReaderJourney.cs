using Microsoft.Playwright;
using Serai.Platform.Db;

namespace Serai.Tests.Journeys;

/// <summary>A reader walks from the front page to a member and back by another name.</summary>
[Trait("Speed", "slow")]
public sealed class ReaderJourney(Browser browser, SampleSites sites) : IClassFixture<Browser>
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task From_the_front_page_over_an_alliance_on_another_day_to_a_member_found_in_Chinese(DatabaseKind kind)
    {
        await using var visit = await browser.VisitAsync(await sites.Of(kind));
        var page = visit.Page;

        await visit.GoAsync("/");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await visit.FindNothingWrongAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "University Alliance of the Silk Road", Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("University Alliance of the Silk Road");
        await visit.FindNothingWrongAsync();

        await visit.ChooseDayAsync("2017-06-01");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("asOf=2017-06-01"));
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("1 June 2017");
        await visit.FindNothingWrongAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Xi'an Jiaotong University" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Jiaotong");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("asOf=2017-06-01"));
        await visit.FindNothingWrongAsync();

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("香港中文大學");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Chinese University of Hong Kong" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Chinese University of Hong Kong");
        await visit.FindNothingWrongAsync();
    }
}

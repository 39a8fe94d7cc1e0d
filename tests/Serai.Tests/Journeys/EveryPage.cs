using Microsoft.Playwright;
using Serai.Platform.Db;

namespace Serai.Tests.Journeys;

/// <summary>Every kind of page, in light and dark, on a phone, in Chinese, and without scripts.</summary>
[Trait("Speed", "slow")]
public sealed class EveryPage(Browser browser, SampleSites sites) : IClassFixture<Browser>
{
    private const int Phone = 390;

    public static TheoryData<string, string> Pages => new()
    {
        { "front", "/" },
        { "front-past", "/?asOf=2017-06-01" },
        { "alliances", "/alliances" },
        { "alliance", "/alliances/uasr" },
        { "alliance-past", "/alliances/uasr?asOf=2016-10-01" },
        { "alliance-since", "/alliances/uasr/since?asOf=2016-10-01" },
        { "alliance-then", "/alliances/pabsc?asOf=2015" },
        { "alliance-members", "/alliances/anso/members" },
        { "alliance-sources", "/alliances/anso/sources" },
        { "organizations", "/organizations" },
        { "search", "/organizations?q=jiaotong" },
        { "organization", "/organizations/chinese-university-of-hong-kong" },
        { "organization-since", "/organizations/chinese-university-of-hong-kong/since?asOf=2017-06-01" },
        { "shared", "/organizations/chinese-university-of-hong-kong/shared" },
        { "places", "/places" },
        { "place", "/places/cn" },
        { "compare", "/compare?with=uasr&with=anso" },
        { "sources", "/sources" },
        { "changes", "/changes" },
        { "agreements", "/agreements" },
        { "agreement", "/agreements/2026-0001" },
        { "agreement-past", "/agreements/2026-0001?asOf=2018" },
        { "initiative", "/initiatives/belt-and-road" },
        { "sign-in", "/people/sign-in" },
        { "forgotten", "/people/forgotten" },
        { "calls", "/calls" },
        { "call", "/calls/example-open" },
        { "cosigning", "/cosigning" },
        { "check", "/cosigning/check" },
        { "components", "/ui" },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task Has_nothing_wrong_in_light_on_a_wide_screen(string name, string address) =>
        await See(name, address, "light", ColorScheme.Light, 1280, "en", true);

    [Theory, MemberData(nameof(Pages))]
    public async Task Has_nothing_wrong_in_the_dark_on_a_phone_in_Chinese(string name, string address) =>
        await See(name, address, "phone-dark-zh", ColorScheme.Dark, Phone, "zh-Hant", true);

    [Theory, MemberData(nameof(Pages))]
    public async Task Says_the_same_without_scripts(string name, string address)
    {
        await using var visit = await browser.VisitAsync(await sites.Of(DatabaseKind.Sqlite), language: "zh-Hans", scripts: false);
        await visit.GoAsync(address);
        await Assertions.Expect(visit.Page.Locator("h1").First).ToBeVisibleAsync();
        await visit.PictureAsync($"{name}-plain");
    }

    [Theory, InlineData("/compare?with=uasr&with=anso&with=uabr&with=apru"), InlineData("/organizations/chinese-university-of-hong-kong/shared")]
    public async Task A_table_that_goes_on_beyond_the_edge_shows_it(string address)
    {
        await using var visit = await browser.VisitAsync(await sites.Of(DatabaseKind.Sqlite), width: Phone);
        await visit.GoAsync(address);
        var region = visit.Page.GetByRole(AriaRole.Region).Filter(new() { Has = visit.Page.Locator("table.matrix") }).Last;
        Assert.True(await region.EvaluateAsync<bool>("e => e.scrollWidth > e.clientWidth && e.tabIndex === 0 && e.ariaLabel.length > 0"));
        Assert.Equal("local, local, scroll, scroll", await region.EvaluateAsync<string>("e => getComputedStyle(e).backgroundAttachment"));
        await visit.PictureAsync("beyond-" + address.Split('/')[1].Split('?')[0]);
    }

    [Fact]
    public async Task The_reference_of_the_API_shows_its_operations()
    {
        await using var visit = await browser.VisitAsync(await sites.Of(DatabaseKind.Sqlite));
        await visit.GoAsync("/api/");
        await Assertions.Expect(visit.Page.GetByText("/api/v1/organizations").First).ToBeVisibleAsync();
        await visit.PictureAsync("api");
    }

    private async Task See(string name, string address, string variant, ColorScheme scheme, int width, string language, bool scripts)
    {
        await using var visit = await browser.VisitAsync(await sites.Of(DatabaseKind.Sqlite), scheme, width, language: language, scripts: scripts);
        await visit.GoAsync(address);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync($"{name}-{variant}");
    }
}

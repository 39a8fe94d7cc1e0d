using Serai.Platform.Db;
using Serai.Platform.Web;

namespace Serai.Tests.Platform.Web;

/// <summary>Under which address the site speaks of itself.</summary>
public sealed class PublicAddressTests
{
    private static readonly string[] Absolute = ["/robots.txt", "/sitemap.xml", "/alliances", "/changes.atom"];

    [Fact]
    public async Task A_site_with_an_address_of_its_own_says_that_one_everywhere()
    {
        await using var site = await StartAsync(("Serai:Address", "https://serai.example.org"));
        foreach (var address in Absolute)
        {
            var text = await TextAsync(site, address);
            Assert.Contains("https://serai.example.org/", text, StringComparison.Ordinal);
            Assert.DoesNotContain(site.Address.Authority, text, StringComparison.Ordinal);
        }
        using var asked = await site.Client.GetAsync("/?lang=zh-Hant", TestContext.Current.CancellationToken);
        Assert.Contains("secure", asked.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_trusted_proxy_was_asked_for_is_believed()
    {
        await using var site = await StartAsync(("Serai:TrustedProxies", "127.0.0.1, ::1"));
        foreach (var address in Absolute)
            Assert.Contains("https://proxy.example/", await TextAsync(site, address, forwarded: true), StringComparison.Ordinal);
        Assert.Contains(site.Address.Authority, await TextAsync(site, "/robots.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.0/8")]
    public async Task What_anybody_else_says_is_not(string proxies)
    {
        await using var site = await StartAsync(("Serai:TrustedProxies", proxies));
        Assert.DoesNotContain("proxy.example", await TextAsync(site, "/robots.txt", forwarded: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Serai:Address", "serai.example.org")]
    [InlineData("Serai:Address", "ftp://serai.example.org")]
    [InlineData("Serai:Address", "https://serai.example.org/under/a/path")]
    [InlineData("Serai:TrustedProxies", "proxy.example")]
    public async Task A_setting_that_makes_no_sense_stops_the_start(string name, string value)
    {
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync((name, value)));
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
    }

    private static async Task<TestSite> StartAsync((string, string) setting) =>
        await TestSite.StartAsync(await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite), setting);

    private static async Task<string> TextAsync(TestSite site, string address, bool forwarded = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (forwarded)
        {
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("X-Forwarded-Host", "proxy.example");
        }
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}

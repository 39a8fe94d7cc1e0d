using System.Net;
using System.Xml.Linq;
using Serai.Platform.Db;
using Serai.Platform.Web.Sitemap;

namespace Serai.Tests.Platform.Web.Sitemap;

public sealed class SitemapTests(SampleSites sites)
{
    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_index_leads_to_every_alliance_in_every_language(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        var index = await ReadAsync(site, "/sitemap.xml");
        var parts = index.Descendants(Protocol + "loc").Select(l => new Uri(l.Value).PathAndQuery).ToList();
        var pages = new List<XElement>();
        foreach (var part in parts)
            pages.AddRange((await ReadAsync(site, part)).Elements(Protocol + "url"));
        var uasr = pages.Single(p => p.Element(Protocol + "loc")!.Value == new Uri(site.Address, "/alliances/uasr").ToString());
        Assert.Equal(["en", "zh-Hant", "zh-Hans", "x-default"], uasr.Elements(Xhtml + "link").Select(l => l.Attribute("hreflang")!.Value));
        Assert.Equal(pages.Count, pages.Select(p => p.Element(Protocol + "loc")!.Value).Distinct().Count());
    }

    [Fact]
    public void A_file_is_never_larger_than_the_protocol_allows() => Assert.InRange(SitemapFiles.PartSize, 1, 50_000);

    [Theory]
    [InlineData("/sitemap-alliances-2.xml")]
    [InlineData("/sitemap-alliances-0.xml")]
    [InlineData("/sitemap-alliances-99999999.xml")]
    [InlineData("/sitemap-nothing-1.xml")]
    public async Task A_part_that_is_none_is_not_found(string address)
    {
        using var response = await (await sites.Of(DatabaseKind.Sqlite)).Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Robots_are_told_where_it_is_and_kept_from_endless_days()
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        var text = await site.Client.GetStringAsync(new Uri("/robots.txt", UriKind.Relative));
        Assert.Contains($"Sitemap: {new Uri(site.Address, "/sitemap.xml")}", text);
        Assert.Contains("Disallow: /*?*asOf=", text);
    }

    private static async Task<XElement> ReadAsync(TestSite site, string address) =>
        XElement.Parse(await site.Client.GetStringAsync(new Uri(address, UriKind.Relative)));
}

using System.Net;
using System.Xml.Linq;
using NodaTime;
using Serai.Platform.Db;
using Serai.Platform.History;

namespace Serai.Tests.Features.Changes;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Each_change_is_told_once_and_keeps_its_name(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await AddAsync(site, 60);
        var first = await ReadAsync(site, "/changes.atom");
        var next = first.Elements(Atom + "link").Single(l => (string?)l.Attribute("rel") == "next").Attribute("href")!.Value;
        var second = await ReadAsync(site, new Uri(next).PathAndQuery);
        var ids = Ids(first).Concat(Ids(second)).ToList();
        Assert.Equal((60, 60), (ids.Count, ids.Distinct().Count()));
        Assert.All(ids, id => Assert.StartsWith("urn:uuid:", id));
        await AddAsync(site, 1);
        Assert.Equal(ids[0], Ids(await ReadAsync(site, "/changes.atom")).ElementAt(1));
    }

    [Fact]
    public async Task It_has_what_a_feed_must_have()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        await AddAsync(site, 1);
        var feed = await ReadAsync(site, "/changes.atom");
        foreach (var name in (string[])["id", "title", "updated", "author"])
            Assert.NotNull(feed.Element(Atom + name));
        var entry = feed.Element(Atom + "entry")!;
        Assert.Equal("2026-11-01T00:00:00.000001Z", entry.Element(Atom + "updated")!.Value);
        Assert.Equal("Updated: uasr", entry.Element(Atom + "title")!.Value);
        Assert.Equal("a → b", entry.Element(Atom + "summary")!.Value);
        Assert.Equal(new Uri(site.Address, "/alliances/uasr").ToString(), entry.Element(Atom + "link")!.Attribute("href")!.Value);
    }

    [Fact]
    public async Task An_empty_registry_has_a_feed_and_a_page()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        Assert.Empty((await ReadAsync(site, "/changes.atom")).Elements(Atom + "entry"));
        Assert.Contains("Nothing yet.", await site.GetAsync("/changes"));
    }

    [Fact]
    public async Task The_page_goes_on_where_it_was_cut()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        await AddAsync(site, 51);
        Assert.Contains("/changes?before=2", await site.GetAsync("/changes"));
        var last = await site.GetAsync("/changes?before=2");
        Assert.Contains("id=\"change-1\"", last);
        Assert.DoesNotContain("rel=\"next\"", last);
    }

    [Theory]
    [InlineData("/changes?before=x")]
    [InlineData("/changes?before=-1")]
    [InlineData("/changes.atom?before=1e3")]
    public async Task A_bad_place_is_refused(string address)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("is no place in the list of changes", await response.Content.ReadAsStringAsync());
    }

    // With a letter that XML cannot hold, as a name out of a file may have.
    private static Task AddAsync(TestSite site, int count) => site.WithAsync<SeraiDb>(async db =>
    {
        for (var i = 0; i < count; i++)
        {
            db.Add(new Change
            {
                At = Instant.FromUtc(2026, 11, 1, 0, 0).PlusTicks(10 * (1 + i)), Actor = "tester", Way = "test", Subject = "alliances/uasr", Verb = "update", Old = "a\u0001", New = "b",
            });
            await db.SaveChangesAsync();
        }
    });

    private static IEnumerable<string> Ids(XElement feed) => feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value);

    private static async Task<XElement> ReadAsync(TestSite site, string address)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(response.Headers.ETag);
        return XElement.Parse(await response.Content.ReadAsStringAsync());
    }
}

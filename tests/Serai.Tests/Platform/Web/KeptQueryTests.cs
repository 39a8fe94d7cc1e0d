using Serai.Platform.Web;

namespace Serai.Tests.Platform.Web;

public sealed class KeptQueryTests
{
    private static readonly KeptQuery Kept = new("2016-10", "zh-Hant");

    [Theory]
    [InlineData("/alliances", "/alliances?asOf=2016-10&lang=zh-Hant")]
    [InlineData("/alliances?q=a%20b#top", "/alliances?q=a%20b&asOf=2016-10&lang=zh-Hant#top")]
    [InlineData("/alliances?asOf=2012", "/alliances?asOf=2012&lang=zh-Hant")]
    [InlineData("/ui?lang=en", "/ui?lang=en&asOf=2016-10")]
    [InlineData("#source-1", "#source-1")]
    [InlineData("https://example.org/x", "https://example.org/x")]
    [InlineData("//example.org/x", "//example.org/x")]
    [InlineData("/dist/site.css", "/dist/site.css")]
    public void Links_inside_keep_the_day_and_the_language(string href, string kept) => Assert.Equal(kept, Kept.Link(href));

    [Fact]
    public void What_needs_it_is_escaped() => Assert.Equal("/a?asOf=2016%7E%2F..", new KeptQuery("2016~/..", null).Link("/a").Replace("~", "%7E", StringComparison.Ordinal));

    [Fact]
    public void Without_anything_to_keep_a_link_stays_as_it_is() => Assert.Equal("/alliances", KeptQuery.None.Link("/alliances"));
}

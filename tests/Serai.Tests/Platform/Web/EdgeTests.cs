using System.IO.Compression;
using System.Net;
using Serai.Platform.Db;
using Serai.Tests.Platform.Web.Api;

namespace Serai.Tests.Platform.Web;

/// <summary>Addresses at the edge of the site: too long, asked for by browsers, leading to explanations, whole tables.</summary>
public sealed class EdgeTests(SampleSites sites)
{
    [Fact]
    public async Task An_address_that_is_too_long_is_told_so_without_being_repeated()
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        var words = new string('q', 9000);
        using var page = await site.Client.GetAsync("/organizations?q=" + words, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, page.StatusCode);
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("longer than 8,000 characters", text, StringComparison.Ordinal);
        Assert.DoesNotContain(words, text, StringComparison.Ordinal);
        Assert.Equal("AddressTooLong", (await site.JsonAsync(ApiClient.Root + "organizations?q=" + words, HttpStatusCode.RequestUriTooLong)).Text("code"));
    }

    [Fact]
    public async Task The_icon_is_the_mark()
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        using var icon = await site.Client.GetAsync("/favicon.ico", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (icon.StatusCode, icon.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task The_reference_keeps_the_language_on_the_way_to_its_slash()
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        using var answer = await site.Client.GetAsync("/api?lang=zh-Hant", TestContext.Current.CancellationToken);
        Assert.Equal("/api/?lang=zh-Hant", answer.Headers.Location!.ToString());
        using var page = await site.Client.GetAsync("/api/?lang=zh-Hant", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task The_root_of_the_API_names_its_lists_and_the_type_of_a_problem_leads_to_its_meaning()
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        var index = await site.JsonAsync("/api/v1");
        foreach (var address in index.EnumerateObject().Where(a => a.Name != "reference"))
            await site.JsonAsync(address.Value.GetString()!);
        var problem = await site.JsonAsync("/api/v1/alliances?asOf=2016/..", HttpStatusCode.BadRequest);
        Assert.Equal("AsOf.NoLastDay", (await site.JsonAsync(problem.Text("type"))).Text("code"));
        Assert.Equal("NotFound", (await site.JsonAsync("/api/v1/problems/Nothing", HttpStatusCode.NotFound)).Text("code"));
    }

    [Theory]
    [InlineData("/organizations.csv?asOf=2016", "serai-organizations-2016.csv")]
    [InlineData("/api/v1/export/figures.csv?asOf=2016", "serai-figures-2016.csv")]
    public async Task A_whole_table_goes_out_compressed_where_that_is_taken_and_says_its_day(string address, string name)
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        var plain = await site.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
        foreach (var (encoding, open) in new (string, Func<Stream, Stream>)[] { ("br", s => new BrotliStream(s, CompressionMode.Decompress)), ("gzip", s => new GZipStream(s, CompressionMode.Decompress)) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.ParseAdd(encoding);
            using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
            Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
            using var whole = new MemoryStream();
            await using var body = open(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
            await body.CopyToAsync(whole, TestContext.Current.CancellationToken);
            Assert.Equal(plain, whole.ToArray());
        }
    }

    [Fact]
    public async Task Descriptions_for_search_engines_bear_their_type_as_it_is_written()
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        Assert.Contains("<script type=\"application/ld+json\">", await site.Client.GetStringAsync("/organizations", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}

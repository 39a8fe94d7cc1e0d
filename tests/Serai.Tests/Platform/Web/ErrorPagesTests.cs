using System.Net;
using Serai.Platform.Db;

namespace Serai.Tests.Platform.Web;

public sealed class ErrorPagesTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync(DatabaseKind.Sqlite);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("en", "Nothing stands at this address")]
    [InlineData("zh-HK", "這個網址沒有內容")]
    [InlineData("zh-CN", "这个网址没有内容")]
    public async Task An_unknown_address_gets_a_page_that_helps_on(string language, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/alliances-of-old/uasr");
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains("name=\"q\" size", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_are_told_in_their_own_way()
    {
        using var response = await site.Client.GetAsync("/api/v1/nothing-of-the-kind", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_policy_allows_nothing_inline_and_pages_need_nothing_inline()
    {
        foreach (var address in (string[])["/ui", "/nothing-here", "/ui?asOf=bad"])
        {
            using var response = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("<style", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch(@"<[^>]+\s(style|on\w+)=", page);
            Assert.DoesNotMatch(@"<script(?![^>]*(\ssrc=|application/ld\+json))", page);
        }
    }

    [Fact]
    public async Task The_way_out_of_a_refused_day_keeps_the_rest_of_the_question_and_leads_nowhere_else()
    {
        var token = TestContext.Current.CancellationToken;
        using var refused = await site.Client.GetAsync("/organizations?country=cn&asOf=bad&q=medical", token);
        Assert.Contains("href=\"/organizations?country=cn&amp;q=medical\"", await refused.Content.ReadAsStringAsync(token), StringComparison.Ordinal);
        foreach (var path in (string[])["//evil.example/?asOf=bad", "///evil.example/", "/%5Cevil.example/?asOf=bad", "//evil.example/%2e%2e/"])
        {
            // As it is: HttpClient would take two slashes for a host.
            using var tcp = new System.Net.Sockets.TcpClient();
            await tcp.ConnectAsync(site.Address.Host, site.Address.Port, token);
            await using var stream = tcp.GetStream();
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nConnection: close\r\n\r\n"), token);
            var page = await new StreamReader(stream).ReadToEndAsync(token);
            Assert.DoesNotContain("=\"//", page, StringComparison.Ordinal);
            Assert.DoesNotContain("=\"/\\", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Other_languages_of_what_is_not_there_are_at_its_own_address()
    {
        using var response = await site.Client.GetAsync("/nothing-here?place=hk", TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("/nothing-here?place=hk&amp;lang=zh-Hant", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/error/404", page, StringComparison.Ordinal);
    }
}

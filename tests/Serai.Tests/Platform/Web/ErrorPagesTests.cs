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
}

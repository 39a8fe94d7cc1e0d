using Serai.Platform.Db;

namespace Serai.Tests.Platform.Localisation;

public sealed class ReaderLanguageTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync(DatabaseKind.Sqlite);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("/ui", null, "zh-HK,en;q=0.5", "zh-Hant")]
    [InlineData("/ui", null, "fr,zh-CN;q=0.9,en;q=0.8", "zh-Hans")]
    [InlineData("/ui", null, "fr", "en")]
    [InlineData("/ui", "zh-Hans", "zh-HK", "zh-Hans")]
    [InlineData("/ui?lang=en", "zh-Hans", "zh-HK", "en")]
    [InlineData("/ui?lang=zh-TW", null, "en", "zh-Hant")]
    [InlineData("/ui?lang=klingon", null, "zh-HK", "zh-Hant")]
    [InlineData("/nothing-here?lang=zh-Hans", null, "en", "zh-Hans")]
    public async Task The_address_comes_before_the_cookie_before_the_browser(string address, string? cookie, string accepted, string expected)
    {
        using var response = await SendAsync(address, cookie, accepted);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<html lang=\"{expected}\">", page, StringComparison.Ordinal);
        Assert.Equal(expected, response.Content.Headers.ContentLanguage.Single());
    }

    [Fact]
    public async Task A_wish_in_the_address_is_remembered_and_nothing_else_is()
    {
        using var asked = await SendAsync("/ui?lang=zh-TW", null, "en");
        Assert.StartsWith("serai-lang=zh-Hant;", asked.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        using var plain = await SendAsync("/ui", null, "zh-HK");
        Assert.False(plain.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Every_page_names_itself_in_the_other_languages()
    {
        var page = await site.GetAsync("/ui?asOf=2016");
        foreach (var language in (string[])["en", "zh-Hant", "zh-Hans"])
            Assert.Contains($"hreflang=\"{language}\" href=\"{site.Address}ui?asOf=2016&lang={language}\"", page, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string? cookie, string accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd(accepted);
        if (cookie is not null) request.Headers.Add("Cookie", $"serai-lang={cookie}");
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

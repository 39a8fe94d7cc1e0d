using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Serai.Platform.Db;

namespace Serai.Tests.Ui;

public sealed partial class WebAssetsTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync(DatabaseKind.Sqlite);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Everything_a_page_loads_is_ours_and_kept_for_a_year()
    {
        var page = await site.GetAsync("/ui");
        var loaded = Loaded().Matches(page).Select(m => m.Groups[1].Value).Where(a => !a.StartsWith(site.Address.ToString(), StringComparison.Ordinal)).ToList();
        Assert.Contains(loaded, a => a.EndsWith(".css", StringComparison.Ordinal));
        foreach (var address in loaded.Where(a => a.StartsWith("/dist/", StringComparison.Ordinal)))
        {
            using var response = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, address);
            Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        }
        Assert.DoesNotContain(loaded, a => a.StartsWith("http", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_weighs_less_than_60_kB_and_the_fonts_less_than_110()
    {
        var page = await site.GetAsync("/ui");
        long weight = Compressed(page), fonts = 0;
        foreach (var address in Loaded().Matches(page).Select(m => m.Groups[1].Value).Where(a => a.StartsWith("/dist/", StringComparison.Ordinal)).Distinct())
        {
            var bytes = (await BytesAsync(address)).Length;
            if (address.EndsWith(".woff2", StringComparison.Ordinal)) fonts += bytes;
            else weight += bytes;
        }
        Assert.InRange(weight, 1, 60_000);
        Assert.InRange(fonts, 1, 110_000);
    }

    private async Task<byte[]> BytesAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(address.EndsWith(".woff2", StringComparison.Ordinal) || response.Content.Headers.ContentEncoding.Contains("br"), address);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static long Compressed(string page)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(page));
        return memory.Length;
    }

    [GeneratedRegex("<(?:link|script)[^>]*\\s(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Loaded();
}

using Microsoft.IO;
using Serai.Platform.Db;
using Serai.Platform.Web.Caching;

namespace Serai.Tests.Platform.Web.Caching;

/// <summary>No answer is in memory whole because somebody wrote its address in another way.</summary>
public sealed class CollectedBodyTests
{
    private static readonly RecyclableMemoryStreamManager Buffers = new();

    [Fact]
    public async Task A_page_is_collected_and_what_grows_beyond_is_let_through_as_it_comes()
    {
        await using var made = Buffers.GetStream();
        using var reader = new MemoryStream();
        await using var body = new CollectedBody(made, reader);
        var part = Enumerable.Range(0, 64 * 1024).Select(i => (byte)i).ToArray();
        var sent = 0;
        for (; sent + part.Length <= CollectedBody.Most; sent += part.Length)
            await body.WriteAsync(part, TestContext.Current.CancellationToken);
        Assert.False(body.IsLetThrough);
        Assert.Equal(0, reader.Length);
        for (var i = 0; i < 100; i++, sent += part.Length)
        {
            await body.WriteAsync(part, TestContext.Current.CancellationToken);
            Assert.True(made.Length <= CollectedBody.Most);
        }
        Assert.True(body.IsLetThrough);
        Assert.Equal(sent, reader.Length);
        Assert.All(reader.ToArray().Chunk(part.Length), p => Assert.True(p.AsSpan().SequenceEqual(part)));
    }

    [Theory]
    [InlineData("/organizations.csv")]
    [InlineData("/organizations.csv/")]
    [InlineData("/Organizations.CSV")]
    [InlineData("/API/v1/export/organizations.csv")]
    public async Task An_export_is_streamed_however_its_address_is_written(string address)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
    }
}

using System.Net;
using Serai.Platform.Db;
using Serai.Platform.Web.Export;

namespace Serai.Tests.Platform.Web;

/// <summary>Whole tables go out to a few at a time; who comes later is told when to come back.</summary>
public sealed class ExportTurnsTests
{
    [Theory]
    [InlineData("/api/v1/export/organizations.csv", "application/problem+json", "TooBusy")]
    [InlineData("/organizations.csv", "text/html", "Other whole tables are being written out")]
    public async Task One_too_many_is_told_to_come_back(string address, string type, string said)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        var room = ((ExportRoom)site.Services.GetService(typeof(ExportRoom))!).Limiter;
        using (var all = room.AttemptAcquire(ExportRoom.AtOnce))
        {
            Assert.True(all.IsAcquired);
            using var refused = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
            Assert.Equal(type, refused.Content.Headers.ContentType?.MediaType);
            Assert.Contains(said, await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
        Assert.NotEmpty(await site.GetAsync(address));
    }

    [Fact]
    public async Task A_search_that_is_still_coming_up_is_no_empty_table()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        var index = (Serai.Features.Search.SearchIndex)site.Services.GetService(typeof(Serai.Features.Search.SearchIndex))!;
        using var answer = await site.Client.GetAsync("/organizations.csv?q=alpha", TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable || index.IsReady);
    }
}

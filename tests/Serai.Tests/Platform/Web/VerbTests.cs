using System.Net;
using Serai.Platform.Db;

namespace Serai.Tests.Platform.Web;

public sealed class VerbTests
{
    [Fact]
    public async Task A_verb_that_a_page_does_not_take_is_refused_with_those_it_takes()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        foreach (var address in new[] { "/", "/alliances", "/alliances/uasr", "/organizations", "/sources" })
            foreach (var verb in new[] { "POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO" })
            {
                using var answer = await site.Client.SendAsync(new(new(verb), address));
                Assert.True(answer.StatusCode == HttpStatusCode.MethodNotAllowed, $"{verb} {address} answered {(int)answer.StatusCode}");
                Assert.Equal("GET, HEAD", string.Join(", ", answer.Content.Headers.Allow));
                Assert.True(answer.Headers.Contains("Content-Security-Policy"), $"{verb} {address} has no policy");
            }
    }

    [Fact]
    public async Task There_is_one_reference_page()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/api/")).StatusCode);
        foreach (var address in new[] { "/api/v1", "/api/v2", "/api/foo" })
        {
            using var answer = await site.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }
}

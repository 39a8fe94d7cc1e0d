using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;
using Serai.Platform.Web.Health;

namespace Serai.Tests.Platform.Web.Health;

/// <summary>What monitors and proxies are told.</summary>
public sealed class HealthTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_node_is_ready_when_database_layout_and_search_are(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(await Outage.PossibleAsync(kind), ("Serai:Address", "https://serai.example.org"), ("AllowedHosts", "*"));
        await ReadyAsync(site, HttpStatusCode.OK);
        var (_, parts) = await AskAsync(site);
        Assert.Equal([("database", "ok"), ("layout", "ok"), ("search", "ok")], parts);
        foreach (var address in (string[])[HealthLinks.Live, HealthLinks.Ready])
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            // Whoever seems to be signed in is not looked for.
            request.Headers.Add("Cookie", $"{SessionCookie.Bound}=nobody; other=1");
            using var head = await site.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.True(head.Headers.CacheControl!.NoStore);
            Assert.Null(head.Headers.Location);
            Assert.False(head.Headers.Contains("Set-Cookie"));
            using var posted = await site.Client.PostAsync(address, null);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Without_its_database_a_node_lives_and_is_not_ready_and_comes_back_by_itself(DatabaseKind kind)
    {
        var database = await Outage.PossibleAsync(kind);
        await using var site = await TestSite.StartAsync(database);
        await ReadyAsync(site, HttpStatusCode.OK);
        await using (await Outage.BeginAsync(database))
        {
            await ReadyAsync(site, HttpStatusCode.ServiceUnavailable);
            Assert.Contains(("database", "no"), (await AskAsync(site)).Parts);
            Assert.Equal("""{"status":"live"}""", await site.Client.GetStringAsync(HealthLinks.Live));
        }
        await ReadyAsync(site, HttpStatusCode.OK);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_node_whose_database_was_brought_further_by_a_newer_one_is_sent_no_readers(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await ReadyAsync(site, HttpStatusCode.OK);
        await site.WithAsync<SeraiDb>(db => db.Database.ExecuteSqlRawAsync("insert into \"__EFMigrationsHistory\" values ('99990101000000_Later', '11.0.0')"));
        await ReadyAsync(site, HttpStatusCode.ServiceUnavailable);
        Assert.Equal([("database", "ok"), ("layout", "no"), ("search", "ok")], (await AskAsync(site)).Parts);
    }

    private static Task ReadyAsync(TestSite site, HttpStatusCode wanted) =>
        Until.TrueAsync(async () => (await AskAsync(site)).Status == wanted, Patience, $"It was never answered {wanted}.");

    private static async Task<(HttpStatusCode Status, List<(string, string)> Parts)> AskAsync(TestSite site)
    {
        using var answer = await site.Client.GetAsync(HealthLinks.Ready);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(answer.StatusCode == HttpStatusCode.OK ? "ready" : "not ready", json.RootElement.GetProperty("status").GetString());
        return (answer.StatusCode, json.RootElement.GetProperty("parts").EnumerateObject().Select(p => (p.Name, p.Value.GetString()!)).ToList());
    }
}

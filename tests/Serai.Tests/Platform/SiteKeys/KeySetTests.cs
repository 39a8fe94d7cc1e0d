using System.Net;
using System.Text.Json;
using Serai.Platform.Db;
using Serai.Platform.Settings;
using Serai.Platform.SiteKeys;

namespace Serai.Tests.Platform.SiteKeys;

public sealed class KeySetTests
{
    private static readonly HashSet<string> Public = ["kty", "crv", "use", "alg", "kid", "x", "y", "iat", "exp", "revoked", "endorsed_by"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_set_follows_the_keys_and_makes_none(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        Assert.Empty(await site.SetAsync());
        Assert.Empty(await site.SetAsync());
        Assert.Empty(await site.AllAsync());
        var first = await site.CurrentAsync();
        Assert.Equal(first, Assert.Single(await site.SetAsync()));
        await site.RotateAsync();
        await site.RevokeAsync(first.Kid, "Lost, “verloren”, 丟失");
        var set = await site.SetAsync();
        Assert.Equal(await site.AllAsync(), set);
        Assert.True(set[0].IsEndorsedBy(set[1]));
        Assert.Equal("Lost, “verloren”, 丟失", set[1].RevokedWhy);
        Assert.NotNull(set[1].Retired);
    }

    [Fact]
    public async Task It_is_sent_as_what_it_is_and_holds_nothing_secret()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        var secret = await site.SecretAsync();
        using var answer = await site.Client.GetAsync("/.well-known/jwks.json");
        Assert.Equal((HttpStatusCode.OK, "application/jwk-set+json", "max-age=300"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), answer.Headers.CacheControl?.ToString()));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        foreach (var key in json.RootElement.GetProperty("keys").EnumerateArray())
            Assert.Subset(Public, key.EnumerateObject().Select(m => m.Name).ToHashSet());
    }

    [Fact]
    public async Task A_closed_site_shows_it_too()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.Add(new Setting { Key = Setting.Closed, Value = "true" });
            await db.SaveChangesAsync();
        });
        var key = await site.CurrentAsync();
        Assert.Equal(key, Assert.Single(await site.SetAsync()));
        using var closed = await site.Client.GetAsync("/sitemap.xml");
        Assert.NotEqual(HttpStatusCode.OK, closed.StatusCode);
    }
}

internal static class SetOfSite
{
    /// <summary>The keys as another installation reads them.</summary>
    public static async Task<IReadOnlyList<PublicKey>> SetAsync(this TestSite site)
    {
        using var json = JsonDocument.Parse(await site.Client.GetStringAsync("/.well-known/jwks.json"));
        return [.. json.RootElement.GetProperty("keys").EnumerateArray().Select(k => PublicKey.Read(k)!)];
    }
}

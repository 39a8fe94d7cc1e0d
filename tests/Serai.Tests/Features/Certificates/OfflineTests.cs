using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Keys;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Tests.Features.Certificates;

/// <summary>What a device asks anew that keeps keys and lists.</summary>
public sealed class OfflineTests
{
    private const string Ask = "/certificates/check/offline?", Issuer = CertificateDesk.Root + "/certificates/issuers/" + CertificateDesk.Home;

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_comes_with_the_key_that_signs_now_and_a_revoked_key_is_gone(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var certificate = await site.IssueAsync();
        var first = await KeyAsync(site);
        var list = CertificateDesk.Root + "/certificates/status/" + certificate.StatusListId;
        Assert.Equal([first.Address], await KeysAsync(site, list, Issuer));
        using (var steward = await site.SignedInAsync(Role.Steward, CertificateDesk.Home))
            (await steward.SendAsync(await steward.FormAsync($"/certificates/of/{CertificateDesk.Home}/keys", "/keys"))).Dispose();
        var second = await KeyAsync(site);
        Assert.NotEqual(first.Address, second.Address);
        Assert.Equal([second.Address], await KeysAsync(site, list, Issuer));
        // It is nobody else's, whoever asks.
        Assert.Empty(await KeysAsync(site, list, "https://issuer.example/a"));
        Assert.Empty(await KeysAsync(site, list, null));
        foreach (var key in (IssuerKey[])[first, second])
            Assert.Equal((HttpStatusCode.OK, key.Jwk), await TextAsync(site, key.Address));
        var doing = new Doing(site.Clock.GetCurrentInstant(), "a test", "command line", IssuerKeys.Revoke, IssuerKeys.Subject(CertificateDesk.Home)) { Reason = "Somebody has it." };
        Assert.Null((await site.WithAsync<IssuerKeys, (Guid?, FieldProblem? Problem)>(keys => keys.RevokeAsync(first.Thumbprint, CertificateDesk.Home, doing, CancellationToken.None))).Problem);
        Assert.Equal(HttpStatusCode.Gone, (await TextAsync(site, first.Address)).Status);
        Assert.Equal((HttpStatusCode.OK, second.Jwk), await TextAsync(site, second.Address));
        Assert.Equal([second.Address], await KeysAsync(site, list, Issuer));
    }

    [Theory]
    [InlineData(CertificateDesk.Root + "/")]
    [InlineData(Issuer + "/keys/made-up")]
    [InlineData("https://127.0.0.1/keys/1")]
    [InlineData("file:///etc/passwd")]
    public async Task What_is_no_key_is_not_read_through_this_site(string address)
    {
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        await site.IssueAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await TextAsync(site, address)).Status);
    }

    private static Task<IssuerKey> KeyAsync(TestSite site) => site.WithAsync<SeraiDb, IssuerKey>(db => db.IssuerKeys.AsNoTracking().SingleAsync(k => k.IsCurrent == true));

    private static async Task<(HttpStatusCode Status, string? Text)> TextAsync(TestSite site, string key)
    {
        using var response = await site.Client.GetAsync($"{Ask}key={Uri.EscapeDataString(key)}");
        if (response.StatusCode != HttpStatusCode.OK)
            return (response.StatusCode, null);
        using var told = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(key, told.RootElement.GetProperty("address").GetString());
        return (response.StatusCode, told.RootElement.GetProperty("text").GetString());
    }

    private static async Task<IReadOnlyList<string?>> KeysAsync(TestSite site, string list, string? issuer)
    {
        using var told = JsonDocument.Parse(await site.GetAsync($"{Ask}list={Uri.EscapeDataString(list)}{(issuer is null ? "" : "&issuer=" + Uri.EscapeDataString(issuer))}"));
        Assert.Equal(list, told.RootElement.GetProperty("address").GetString());
        return told.RootElement.TryGetProperty("keys", out var keys) ? [.. keys.EnumerateArray().Select(k => k.GetProperty("address").GetString())] : [];
    }
}

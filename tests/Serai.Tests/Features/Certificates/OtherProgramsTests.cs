using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Serai.Features.Certificates.Status;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Certificates;

/// <summary>What is handed out over HTTP, read by npm's jose, jsonld and vc-bitstring-status-list, and by the script that the browser is given.</summary>
[Trait("Speed", "slow")]
public sealed class OtherProgramsTests
{
    [Fact]
    public async Task Certificates_keys_and_lists_are_read_by_programs_that_are_not_ours()
    {
        OtherPrograms.NeedsModules();
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        var (plain, odd, gone) = (await site.IssueAsync(), await site.IssueAsync("大學 “引號” 🎓 עברית", until: site.Clock.GetCurrentInstant() + Duration.FromDays(400)), await site.IssueAsync("Ann Other"));
        using var editor = await site.SignedInAsync(Role.Editor, CertificateDesk.Home);
        await editor.RevokeAsync(gone.Code, "A mistake.");
        // After a new key, what the old one signed is verified by the same set.
        using (var steward = await site.SignedInAsync(Role.Steward, CertificateDesk.Home))
            (await steward.SendAsync(await steward.FormAsync($"/certificates/of/{CertificateDesk.Home}/keys", "/keys"))).Dispose();
        var fresh = await site.IssueAsync("Ben Fresh");
        int[] asked = [plain.StatusIndex, odd.StatusIndex, gone.StatusIndex, fresh.StatusIndex];
        var badges = new JsonArray();
        foreach (var certificate in (Serai.Features.Certificates.Certificate[])[plain, odd, gone, fresh])
            badges.Add(JsonValue.Create(await TextAsync(site, $"/certificates/{certificate.Code}.jwt")));
        var answer = OtherPrograms.Ask("check.mjs", new JsonObject
        {
            ["badges"] = badges,
            ["list"] = await TextAsync(site, "/certificates/status/" + plain.StatusListId),
            ["keys"] = JsonNode.Parse(await TextAsync(site, $"/certificates/issuers/{CertificateDesk.Home}/jwks.json")),
            ["indices"] = new JsonArray([.. asked.Select(i => JsonValue.Create(i))]),
            ["contexts"] = TestData.File("vc/1edtech-validator/contexts"),
        });
        var said = answer.GetProperty("said").EnumerateArray().Select(s => s.GetProperty("payload").GetProperty("credentialSubject")).ToList();
        Assert.Equal(["Lin Mei 林美", "大學 “引號” 🎓 עברית", "Ann Other", "Ben Fresh"], said.Take(4).Select(s => s.GetProperty("narrative").GetString()));
        Assert.Equal(IssuedPlaces.Entries, answer.GetProperty("length").GetInt32());
        Assert.Equal([false, false, true, false], answer.GetProperty("set").EnumerateArray().Select(b => b.GetBoolean()));
    }

    [Fact]
    public async Task A_device_without_network_never_says_plain_valid()
    {
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        var (good, gone, brief) = (await site.IssueAsync(), await site.IssueAsync("Ann Other"), await site.IssueAsync("Ben Brief", until: site.Clock.GetCurrentInstant() + Duration.FromDays(1)));
        using var editor = await site.SignedInAsync(Role.Editor, CertificateDesk.Home);
        await editor.RevokeAsync(gone.Code, "A mistake.");
        using var response = await site.Client.PostAsync("/certificates/check/offline", new StringContent(good.Token));
        var told = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var kept = new JsonObject
        {
            ["issuers"] = new JsonArray(new JsonObject { ["issuer"] = told["issuer"]!.DeepClone(), ["keys"] = told["keys"]!.DeepClone() }),
            ["lists"] = new JsonArray(new JsonObject { ["address"] = told["lists"]![0]!["address"]!.DeepClone(), ["text"] = told["lists"]![0]!["text"]!.DeepClone(), ["asOf"] = told["asOf"]!.DeepClone() }),
        };
        var later = InstantPattern.General.Format(site.Clock.GetCurrentInstant() + Duration.FromDays(30));
        var asked = new JsonArray(good.Token, gone.Token, brief.Token, good.Token[..^8] + "AAAAAAAA", "hello");
        var said = OtherPrograms.Ask("offline.mjs", new JsonObject { ["asked"] = asked, ["kept"] = kept, ["now"] = later }).EnumerateArray().ToList();
        Assert.Equal(["good", "revoked", "expired", "bad", "unreadable"], said.Select(s => s.GetProperty("verdict").GetString()));
        Assert.StartsWith("2026-11-23T12:00:00", said[0].GetProperty("asOf").GetString());
        kept["lists"] = new JsonArray();
        said = [.. OtherPrograms.Ask("offline.mjs", new JsonObject { ["asked"] = new JsonArray(gone.Token), ["kept"] = kept.DeepClone(), ["now"] = later }).EnumerateArray()];
        Assert.Equal(("good", JsonValueKind.Null), (said[0].GetProperty("verdict").GetString(), said[0].GetProperty("asOf").ValueKind));
        kept["issuers"] = new JsonArray();
        said = [.. OtherPrograms.Ask("offline.mjs", new JsonObject { ["asked"] = new JsonArray(good.Token), ["kept"] = kept.DeepClone(), ["now"] = later }).EnumerateArray()];
        Assert.Equal("unknown", said[0].GetProperty("verdict").GetString());
    }

    private static async Task<string> TextAsync(TestSite site, string address)
    {
        using var response = await site.Client.GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, address);
        return await response.Content.ReadAsStringAsync();
    }
}

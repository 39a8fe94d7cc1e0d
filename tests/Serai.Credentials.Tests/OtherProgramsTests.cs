using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Serai.Credentials.Tests;

/// <summary>By npm's jose, jsonld and vc-bitstring-status-list, which know nothing of the library that signs here.</summary>
[Trait("Speed", "slow")]
public sealed class OtherProgramsTests
{
    private static readonly int[] Revoked = [0, 7, 8, 94_567, StatusList.FewestEntries - 1];

    [Fact]
    public void Badges_and_a_list_are_read_as_they_were_written()
    {
        var list = new StatusList();
        foreach (var index in Revoked) list[index] = true;
        var site = new Issued();
        site.Publish(list);
        Credential[] badges = [Issued.Of(), Issued.Of("大學聯盟 “引號” 🎓 עברית", Issued.Later, new StatusEntry(Issued.List, 7), new StatusEntry(Issued.List, 8, StatusPurpose.Suspension))];
        int[] asked = [.. Revoked, 1, 9, 94_566];
        var answer = Ask(new JsonObject
        {
            ["badges"] = new JsonArray([.. badges.Select(b => JsonValue.Create(Issued.Signed(b)))]),
            ["list"] = site.Web[Issued.List],
            ["keys"] = JsonNode.Parse(KeySet.Of([Issued.OtherKey.Public, Issued.Key.Public])),
            ["indices"] = new JsonArray([.. asked.Select(i => JsonValue.Create(i))]),
            ["contexts"] = TestData.Badge("contexts"),
        });
        var said = answer.GetProperty("said").EnumerateArray().ToList();
        foreach (var (badge, read) in badges.Zip(said))
        {
            Assert.Equal(badge.Achievement.Name, read.GetProperty("payload").GetProperty("credentialSubject").GetProperty("achievement").GetProperty("name").GetString());
            Assert.True(read.GetProperty("members").GetInt32() >= 6);
        }
        Assert.Equal(StatusList.FewestEntries, answer.GetProperty("length").GetInt32());
        Assert.Equal(asked.Select(Revoked.Contains), answer.GetProperty("set").EnumerateArray().Select(b => b.GetBoolean()));
    }

    private static JsonElement Ask(JsonObject question)
    {
        var folder = Path.Combine(ProjectFolder(), "tests", "credentials");
        Assert.SkipWhen(!Directory.Exists(Path.Combine(folder, "node_modules")) && Environment.GetEnvironmentVariable("CI") != "true", "jsonld and others are not installed: run ./test, or npm ci in tests/credentials.");
        using var node = Process.Start(new ProcessStartInfo("node", ["check.mjs"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        node.StandardInput.Write(question.ToJsonString());
        node.StandardInput.Close();
        var (said, wrong) = (node.StandardOutput.ReadToEnd(), node.StandardError.ReadToEnd());
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, wrong);
        return JsonDocument.Parse(said).RootElement;
    }

    private static string ProjectFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Serai.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("Not in the project.");
    }
}

using System.Diagnostics;
using System.Text.Json;
using Serai.Platform.Db;
using Serai.Platform.SiteKeys;
using Serai.Tests.Architecture;

namespace Serai.Tests.Platform.SiteKeys;

/// <summary>By npm's jose, which knows nothing of the library that signs here.</summary>
public sealed class JoseTests
{
    [Fact]
    public async Task Another_program_checks_what_a_site_signs_by_its_set_and_is_checked()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        await site.CurrentAsync();
        await site.RotateAsync();
        // Bytes that are no text.
        byte[] payload = [0, 255, 254, 10, 13, 46];
        var answer = Check($$"""{"set":{{await site.Client.GetStringAsync("/.well-known/jwks.json")}},"signed":"{{await site.SignAsync()}}","payload":"{{Convert.ToBase64String(payload)}}","type":"{{Made.Type}}"}""");
        var kids = (await site.AllAsync()).Select(k => k.Kid).ToList();
        Assert.Equal(kids, answer.GetProperty("thumbprints").EnumerateArray().Select(t => t.GetString()!));
        Assert.Equal(Made.Payload, answer.GetProperty("payload").GetBytesFromBase64());
        Assert.Equal($$"""{"alg":"ES256","kid":"{{kids[0]}}","typ":"{{Made.Type}}"}""", answer.GetProperty("header").GetRawText());

        var (key, own) = (PublicKey.Read(answer.GetProperty("key"))!, answer.GetProperty("own").GetString()!);
        var read = Jws.Read(own, own.Length)!;
        Assert.Equal((key.Kid, Made.Type), (read.Kid, read.Type));
        Assert.Equal(payload, read.Payload);
        Assert.True(Jws.IsSigned(own, key));
        Assert.False(Jws.IsSigned(own, await site.CurrentAsync()));
    }

    private static JsonElement Check(string question)
    {
        var folder = Path.Combine(SourceTree.Root, "tests", "jose");
        Assert.SkipWhen(!Directory.Exists(Path.Combine(folder, "node_modules")) && Environment.GetEnvironmentVariable("CI") != "true", "jose is not installed: run ./test, or npm ci in tests/jose.");
        using var node = Process.Start(new ProcessStartInfo("node", ["check.mjs"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        node.StandardInput.Write(question);
        node.StandardInput.Close();
        var (said, wrong) = (node.StandardOutput.ReadToEnd(), node.StandardError.ReadToEnd());
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, wrong);
        return JsonDocument.Parse(said).RootElement;
    }
}

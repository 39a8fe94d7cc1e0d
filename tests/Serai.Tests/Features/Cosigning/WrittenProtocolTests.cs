using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Cosigning.Bundles;
using Serai.Features.Cosigning.Copies;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Protocol;
using Serai.Platform.Canonical;
using Serai.Platform.Db;
using Serai.Platform.SiteKeys;
using Serai.Tests.Architecture;

namespace Serai.Tests.Features.Cosigning;

/// <summary>What docs/protocols/agreements says is what the program reads and writes: its examples are read here, and what two sites say to each other fits its schemas and another program's signatures.</summary>
public sealed class WrittenProtocolTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "docs", "protocols", "agreements"), Examples = Path.Combine(Folder, "examples");

    private static readonly string[] Messages = ["propose", "counter", "approve", "withdraw-approval", "sign", "notice"];

    [Fact]
    public void Each_example_of_a_message_is_read_as_it_is_written()
    {
        var read = Files().Where(f => Messages.Contains(Name(f))).Select(f => (File: f, Message: MessageForm.Read(Canonical(f)))).ToList();
        Assert.Equal(Messages.Order(), read.Select(r => MessageForm.Word(r.Message!.Body.Type)).Distinct().Order());
        Assert.All(read, r => Assert.Equal(Name(r.File), MessageForm.Word(r.Message!.Body.Type)));
        Assert.All(read, r => Assert.Empty(MessageRules.Of(r.Message!)));
        Assert.All(Files().Where(f => Name(f) == "receipt"), f => Assert.NotNull(ReceiptForm.Read(Canonical(f))));
        Assert.All(Files().Where(f => Name(f) == "copy"), f => Assert.NotNull(CopyForm.Read(Canonical(f))));
        Assert.All(Files().Where(f => Name(f) == "identity"), f => Assert.NotNull(SiteIdentity.Read(File.ReadAllBytes(f))));
        // In their order they are what two sites could say.
        var told = read.Select(r => Told.Of(r.Message!)).OrderBy(t => t.Clock).ThenBy(t => t.Sender, StringComparer.Ordinal).ToList();
        for (var n = 0; n < told.Count; n++)
            Assert.Null(CourseRules.Why(told[n], told[..n]));
    }

    [Fact]
    public void The_example_of_a_bundle_is_sound()
    {
        var finding = VerifyBundle.Of(Bundle.Read(File.ReadAllBytes(Path.Combine(Examples, "bundle.json")))!);
        Assert.Empty(finding.Problems);
        Assert.True(finding.IsSound);
        Assert.Single(finding.Agreed);
        Assert.Contains(Assert.Single(finding.Codes), File.ReadAllText(Path.Combine(Folder, "..", "agreements.md")));
    }

    [Fact]
    public async Task What_two_sites_say_fits_the_schemas_and_another_program_checks_their_signatures()
    {
        await using var sites = await TwoSites.StartAsync();
        var (slug, _) = await sites.InForceAsync(("noticeMonths", "3"));
        await sites.Alpha.ActedAsync(slug, "Notice", ("lastDay", "2027-06-30"), ("why", "We part."));
        await sites.ExchangeAsync();
        await sites.Alpha.ActedAsync(slug, "Compare");
        var bytes = await sites.Alpha.Visitor.Client.GetByteArrayAsync($"/cosigning/agreements/{slug}?handler=Bundle");
        var bundle = JsonNode.Parse(bytes)!;
        var copy = Jws.Read((await sites.Alpha.CosignedAsync()).TheirCopy!, MessageForm.MostBytes)!.Payload;
        var against = new JsonArray();
        void Add(string name, JsonNode? value) => against.Add(new JsonObject { ["name"] = name, ["value"] = value });
        Add("bundle", bundle.DeepClone());
        Add("copy", JsonNode.Parse(copy));
        Add("identity", JsonNode.Parse(await sites.Alpha.Site.Client.GetStringAsync("/cosigning/offices/alpha/identity.json")));
        Add("key-set", JsonNode.Parse(await sites.Alpha.Site.Client.GetStringAsync("/.well-known/jwks.json")));
        foreach (var pair in bundle["messages"]!.AsArray())
            foreach (var jws in new[] { pair!["message"], pair["receipt"] })
            {
                var said = JsonNode.Parse(Jws.Read(jws!.GetValue<string>(), MessageForm.MostBytes)!.Payload)!;
                Add(said["type"]?.GetValue<string>() ?? "receipt", said);
            }
        foreach (var file in Files())
            Add(Name(file), JsonNode.Parse(File.ReadAllText(file)));
        var answer = Ask(new JsonObject { ["bundle"] = bundle.DeepClone(), ["schemas"] = Folder, ["against"] = against });
        Assert.Empty(answer.GetProperty("wrong").EnumerateArray().Select(w => w.GetString()));
        var verified = answer.GetProperty("verified").EnumerateArray().ToList();
        Assert.Equal(12, verified.Count);
        // The bytes that were signed are in the one form.
        Assert.All(verified, v => Assert.Equal(v.GetProperty("payload").GetString(), Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(v.GetProperty("payload").GetString()!)))));
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Examples, "*.json").Order(StringComparer.Ordinal);

    // “approve-2” is another approve.
    private static string Name(string file) => System.Text.RegularExpressions.Regex.Replace(Path.GetFileNameWithoutExtension(file), "-[0-9]+$", "");

    private static byte[] Canonical(string file) => CanonicalJson.Of(File.ReadAllBytes(file));

    private static JsonElement Ask(JsonObject question)
    {
        var folder = Path.Combine(SourceTree.Root, "tests", "jose");
        Assert.SkipWhen(!Directory.Exists(Path.Combine(folder, "node_modules")) && Environment.GetEnvironmentVariable("CI") != "true", "jose is not installed: run ./test, or npm ci in tests/jose.");
        using var node = Process.Start(new ProcessStartInfo("node", ["bundle.mjs"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        node.StandardInput.Write(question.ToJsonString());
        node.StandardInput.Close();
        var wrong = node.StandardError.ReadToEndAsync();
        var said = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, wrong.Result);
        return JsonDocument.Parse(said).RootElement;
    }
}

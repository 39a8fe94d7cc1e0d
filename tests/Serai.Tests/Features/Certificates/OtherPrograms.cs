using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Serai.Tests.Features.Certificates;

/// <summary>Programs that are not ours: npm's, without network.</summary>
internal static class OtherPrograms
{
    private static string Folder { get; } = Path.Combine(ProjectFolder(), "tests", "credentials");

    public static void NeedsModules() => Assert.SkipWhen(
        !Directory.Exists(Path.Combine(Folder, "node_modules")) && Environment.GetEnvironmentVariable("CI") != "true", "jsonld and others are not installed: run ./test, or npm ci in tests/credentials.");

    /// <summary>Runs one of the scripts of tests/credentials.</summary>
    /// <returns>What it answers; fails where it fails.</returns>
    public static JsonElement Ask(string script, JsonObject question)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [script]) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
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
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder, "Serai.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("Not in the project.");
    }
}

using System.Diagnostics;
using Serai.Tests.Architecture;

namespace Serai.Tests.Deployment;

/// <summary>What lies in <c>deploy/</c>, and the programs that it is for.</summary>
internal static class DeployFiles
{
    public static readonly string Nginx = Environment.GetEnvironmentVariable("SERAI_TEST_NGINX") ?? "/usr/sbin/nginx";

    public static string Read(string name) => File.ReadAllText(Path.Combine(SourceTree.Root, "deploy", name));

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int Status, string Said)> RunAsync(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}

using System.Diagnostics;
using Serai.Tests.Architecture;

namespace Serai.Tests.Ui;

/// <summary>What the browser is given, run by node without a browser: the tests of tests/scripts.</summary>
public sealed class ScriptTests
{
    [Theory]
    [InlineData("check-in.test.mjs")]
    [InlineData("kept.test.mjs")]
    public async Task A_script_does_what_its_tests_say(string file)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--test", file]) { WorkingDirectory = Path.Combine(SourceTree.Root, "tests", "scripts"), RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, wrong) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await said + await wrong);
    }
}

using System.Diagnostics;
using Serai.Platform.Db;
using Serai.Tests.Features.Imports.Ror;

namespace Serai.Tests.Features.Resolve;

/// <summary>Runs that are killed, that meet another one, or whose reader goes.</summary>
public sealed class ResolveRunsTests
{
    private static readonly string Dump = RorDump.File(RorDump.Json(RorDump.Record(1, "Alpha University"), RorDump.Record(2, "Kyoto University", "JP")));

    private readonly string folder = Directory.CreateTempSubdirectory("serai-resolve-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_at_once_do_not_write_the_same_file_and_what_a_killed_one_left_is_taken_away()
    {
        var output = Path.Combine(folder, "out.csv");
        await using var first = Start(await ListAsync("long.csv", 1_000_000), "--out", output);
        while (!Directory.EnumerateFiles(folder, "*.part").Any(f => new FileInfo(f).Length > 0))
            await Task.Delay(20, Stop);
        var few = await ListAsync("few.csv", 1);
        await using (var second = Start(few, "--out", output, "--force"))
        {
            var (refused, why) = await second.EndAsync();
            Assert.Equal(2, refused);
            Assert.Contains("out.csv” is being written by another run just now. Wait for it, or give another with --out.", why, StringComparison.Ordinal);
        }
        Assert.Single(Directory.EnumerateFiles(folder, "*.part"));
        await first.KillAsync();
        Assert.Single(Directory.EnumerateFiles(folder, "*.part"));
        await using var third = Start(few, "--out", output);
        var (status, said) = await third.EndAsync();
        Assert.True(status == 0, said);
        Assert.Equal(["few.csv", "long.csv", "out.csv"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(3, (await File.ReadAllTextAsync(output, Stop)).Split("\r\n").Length);
    }

    [Fact]
    public async Task It_stops_quietly_when_nobody_reads_on()
    {
        var file = await ListAsync("long.csv", 3_000_000);
        var began = Stopwatch.GetTimestamp();
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "serai.dll")}' resolve '{file}' --index '{Dump}' --out - | head -n 2; echo ${{PIPESTATUS[0]}}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (shell.StandardOutput.ReadToEndAsync(Stop), shell.StandardError.ReadToEndAsync(Stop));
        await shell.WaitForExitAsync(Stop);
        var lines = (await output).Split('\n');
        Assert.StartsWith("name,match_id", lines[0], StringComparison.Ordinal);
        Assert.Equal("141", lines[2]);
        Assert.DoesNotContain("Resolved", await errors, StringComparison.Ordinal);
        Assert.DoesNotContain("roken pipe", await errors, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task What_others_write_before_and_after_into_the_same_file_stays()
    {
        var file = await ListAsync("few.csv", 1);
        using var shell = Process.Start("bash", ["-c", $"(echo before; dotnet '{Path.Combine(AppContext.BaseDirectory, "serai.dll")}' resolve '{file}' --index '{Dump}' --out - 2>/dev/null; echo after) > '{folder}/all.txt'"]);
        await shell.WaitForExitAsync(Stop);
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "all.txt"), Stop);
        Assert.Equal(("before", "after", 4), (lines[0], lines[^1], lines.Length));
    }

    private async Task<string> ListAsync(string name, int rows)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, "name\n" + string.Concat(Enumerable.Repeat("Kyoto University\n", rows)), Stop);
        return path;
    }

    private SeraiProgram Start(string file, params string[] words) =>
        SeraiProgram.Start(DatabaseAddress.Parse(Path.Combine(folder, "none.db")), ["resolve", file, "--index", Dump, .. words]);
}

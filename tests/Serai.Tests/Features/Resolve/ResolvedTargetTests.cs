using System.Diagnostics;
using Serai.Platform.Db;
using Serai.Tests.Features.Imports.Ror;
using Serai.Tests.Platform.Tables;

namespace Serai.Tests.Features.Resolve;

/// <summary>What <c>serai resolve FILE</c> reads besides files, and what it never writes over.</summary>
public sealed class ResolvedTargetTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("serai-resolve-").FullName;
    private readonly string dump;

    public ResolvedTargetTests()
    {
        dump = Path.Combine(folder, "dump.json");
        File.Copy(RorDump.File(RorDump.Json(RorDump.Record(1, "Alpha University"), RorDump.Record(2, "Kyoto University", "JP"))), dump);
        File.WriteAllText(Path.Combine(folder, "a.csv"), "name\nKyoto University\n");
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_only_by_force()
    {
        var there = Path.Combine(folder, "a.resolved.csv");
        await File.WriteAllTextAsync(there, "mine", TestContext.Current.CancellationToken);
        var (status, said) = await RunAsync("a.csv");
        Assert.Equal(2, status);
        Assert.Contains("a.resolved.csv” is there already. Give another with --out, or replace it with --force.", said, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(there, TestContext.Current.CancellationToken));
        (status, said) = await RunAsync("a.csv", "--force");
        Assert.True(status == 0, said);
        Assert.Contains(RorDump.Id(2), await File.ReadAllTextAsync(there, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dump.json", "is the dump of --index. Give another.")]
    [InlineData("link/dump.json", "is the dump of --index. Give another.")]
    [InlineData("other.json", "is the dump of --index. Give another.")]
    [InlineData("link/a.csv", "is the file that is read. Give another.")]
    public async Task What_is_read_is_never_written_whatever_it_is_called(string output, string told)
    {
        Directory.CreateSymbolicLink(Path.Combine(folder, "link"), folder);
        File.CreateSymbolicLink(Path.Combine(folder, "other.json"), "dump.json");
        var before = await File.ReadAllBytesAsync(dump, TestContext.Current.CancellationToken);
        var (status, said) = await RunAsync("a.csv", "--force", "--out", Path.Combine(folder, output));
        Assert.Equal(2, status);
        Assert.Contains(told, said, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(dump, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_pipe_or_a_device_is_not_replaced()
    {
        var pipe = Path.Combine(folder, "pipe.csv");
        await ShellAsync($"mkfifo '{pipe}'");
        File.CreateSymbolicLink(Path.Combine(folder, "null.csv"), "/dev/null");
        foreach (var name in new[] { "pipe.csv", "null.csv" })
        {
            var (status, said) = await RunAsync("a.csv", "--force", "--out", Path.Combine(folder, name));
            Assert.Equal(2, status);
            Assert.Contains("is a pipe, a device or something else that is no file. Give another, or - for standard output.", said, StringComparison.Ordinal);
        }
        await ShellAsync($"test -p '{pipe}'");
    }

    [Fact]
    public async Task An_empty_file_is_replaced()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "b.csv"), "", TestContext.Current.CancellationToken);
        var (status, said) = await RunAsync("a.csv", "--force", "--out", Path.Combine(folder, "b.csv"));
        Assert.True(status == 0, said);
    }

    [Fact]
    public async Task A_table_comes_through_a_pipe_too()
    {
        var pipe = Path.Combine(folder, "pipe.csv");
        await ShellAsync($"mkfifo '{pipe}'");
        var writing = ShellAsync($"cat '{folder}/a.csv' > '{pipe}'");
        var (status, said) = await RunAsync("pipe.csv");
        await writing;
        Assert.True(status == 0, said);
        Assert.Contains("Resolved 1 row: 1 match", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_without_an_ending_is_refused_in_words()
    {
        var (status, said) = await RunAsync("/dev/stdin");
        Assert.Equal(2, status);
        Assert.Contains("Files that end in “stdin” are not read. Save it as CSV, XLSX or plain text.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_header_the_first_row_is_resolved_too()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "b.csv"), "1,Kyoto University\n2,Alpha University\n", TestContext.Current.CancellationToken);
        var (status, said) = await RunAsync("b.csv", "--no-header", "--columns", "name=2");
        Assert.True(status == 0, said);
        Assert.Contains("Resolved 2 rows: 2 match", said, StringComparison.Ordinal);
        var lines = (await File.ReadAllTextAsync(Path.Combine(folder, "b.resolved.csv"), TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.StartsWith("1,2,match_id,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"1,Kyoto University,,{RorDump.Id(2)},", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_that_has_no_room_for_the_columns_is_refused_in_words()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "wide.csv"), $"name,country\nKyoto University{new string(',', 16_384)}x\n", TestContext.Current.CancellationToken);
        var (status, said) = await RunAsync("wide.csv", "--out", Path.Combine(folder, "wide.resolved.xlsx"));
        Assert.Equal(2, status);
        Assert.Contains("A workbook holds 16384 columns at most, and row 2 would have more.", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "wide.resolved.xlsx")));
    }

    private static async Task ShellAsync(string line)
    {
        using var shell = Process.Start("sh", ["-c", line]);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, shell.ExitCode);
    }

    private async Task<(int Status, string Said)> RunAsync(string file, params string[] words)
    {
        await using var program = SeraiProgram.Start(DatabaseAddress.Parse(Path.Combine(folder, "none.db")), ["resolve", Path.Combine(folder, file), "--index", dump, .. words]);
        return await program.EndAsync();
    }
}

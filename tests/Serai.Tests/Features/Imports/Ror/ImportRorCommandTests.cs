using Serai.Platform.Db;

namespace Serai.Tests.Features.Imports.Ror;

/// <summary><c>serai import</c> as it is typed.</summary>
public sealed class ImportRorCommandTests
{
    [Theory, InlineData("0"), InlineData("-1")]
    public async Task A_limit_below_one_megabyte_is_refused(string megabytes)
    {
        var (status, said) = await RunAsync("ror", RorDump.File(RorDump.Json(RorDump.Record(1))), "--max-size", megabytes);
        Assert.Equal(2, status);
        Assert.Contains("--max-size", said, StringComparison.Ordinal);
        Assert.Contains("from 1 MB on", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_is_a_table_as_the_others_are()
    {
        var report = Path.Combine(Directory.CreateTempSubdirectory("serai-report-").FullName, "report.csv");
        var dump = RorDump.Json(RorDump.Record(1), RorDump.Record(2, status: "withdrawn").Relate("successor", 8).Relate("successor", 9));
        var (status, said) = await RunAsync("ror", RorDump.File(dump), "--report", report);
        Assert.True(status == 0, said);
        Assert.Equal(
            $"\uFEFFrecord,successors,why\r\n{RorDump.Id(2)},{RorDump.Id(8)} {RorDump.Id(9)},\"name several successors, so their address leads to none of them\"\r\n",
            System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(report, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_list_without_rows_says_so()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-import-").FullName, "members.csv");
        await File.WriteAllTextAsync(file, "alliance,member_name,category,source_title,trust\n", TestContext.Current.CancellationToken);
        var (status, said) = await RunAsync("statements", file);
        Assert.True(status == 0, said);
        Assert.Contains("Nothing to import: members.csv holds no rows", said, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Said)> RunAsync(params string[] words)
    {
        await using var program = SeraiProgram.Start(await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite), ["import", .. words]);
        return await program.EndAsync();
    }
}

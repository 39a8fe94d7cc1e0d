using System.Text;
using Serai.Platform.Db;
using Serai.Tests.Features.Imports.Ror;
using Serai.Tests.Platform.Tables;

namespace Serai.Tests.Features.Resolve;

/// <summary><c>serai resolve FILE</c> as it is typed, against a dump.</summary>
public sealed class ResolveCommandTests
{
    private static readonly string Dump = RorDump.File(RorDump.Zip(("v2.json", Encoding.UTF8.GetBytes(RorDump.Json(
        RorDump.Record(1, "Alpha University"), RorDump.Record(2, "Kyoto University", "JP"), RorDump.Record(3, "西安交通大学", "CN"))))), "dump.zip");

    private readonly string folder = Directory.CreateTempSubdirectory("serai-resolve-").FullName;

    [Fact]
    public async Task A_table_is_written_back_with_what_its_names_mean()
    {
        var (status, said) = await RunAsync(File("members.csv", "no,University,Country\n1,Kyoto University,JP\n2,Nowhere at All,\n\n4,=cmd,\n"), "--candidates", "2");
        Assert.True(status == 0, said);
        var lines = Read("members.resolved.csv").Split("\r\n");
        Assert.Equal("no,University,Country,match_id,match_ror,match_name,score,verdict,evidence,candidate_1_ror,candidate_2_ror", lines[0]);
        Assert.StartsWith($"1,Kyoto University,JP,,{RorDump.Id(2)},Kyoto University,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",match,", lines[1], StringComparison.Ordinal);
        Assert.Contains($",{RorDump.Id(2)},", lines[1][30..], StringComparison.Ordinal);
        Assert.StartsWith("2,Nowhere at All,,,,,", lines[2], StringComparison.Ordinal);
        Assert.Equal(",,,,,,,,,,", lines[3]);
        Assert.StartsWith("4,'=cmd,", lines[4], StringComparison.Ordinal);
        Assert.Contains("Resolved 4 rows: 1 match", said, StringComparison.Ordinal);
        Assert.Contains("Read name from “University”, country from “Country”.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_needs_no_database_and_makes_none()
    {
        var database = Path.Combine(folder, "none.db");
        await using var program = SeraiProgram.Start(DatabaseAddress.Parse(database), "resolve", File("a.csv", "name\nKyoto University\n"), "--index", Dump);
        var (status, said) = await program.EndAsync();
        Assert.True(status == 0, said);
        Assert.Equal(["a.csv", "a.resolved.csv"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Resolving_again_replaces_what_was_there_and_keeps_a_score_of_ones_own()
    {
        await RunAsync(File("a.csv", "name,score\nKyoto University,12\n"), "--candidates", "3");
        var (status, said) = await RunAsync(Path.Combine(folder, "a.resolved.csv"), "--out", Path.Combine(folder, "b.csv"));
        Assert.True(status == 0, said);
        var lines = Read("b.csv").Split("\r\n");
        Assert.Equal("name,score,match_id,match_ror,match_name,score,verdict,evidence", lines[0]);
        Assert.StartsWith($"Kyoto University,12,,{RorDump.Id(2)},Kyoto University,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_comes_back_as_a_workbook_with_its_numbers()
    {
        var path = Path.Combine(folder, "list.xlsx");
        await System.IO.File.WriteAllBytesAsync(path, Given.Workbook(Given.Row(2, "name", "students") + "<row r='3'><c r='A3' t='str'><f>X()</f><v>Kyoto University</v></c><c r='B3'><v>22000</v></c></row>"), TestContext.Current.CancellationToken);
        var (status, said) = await RunAsync(path);
        Assert.True(status == 0, said);
        Assert.Contains("Other sheets of the workbook were not read, and are not in the file: Other.", said, StringComparison.Ordinal);
        var bytes = await System.IO.File.ReadAllBytesAsync(Path.Combine(folder, "list.resolved.xlsx"), TestContext.Current.CancellationToken);
        Assert.StartsWith($"name|students|match_id|match_ror|match_name|score|verdict|evidence\n3: Kyoto University|22000||{RorDump.Id(2)}|Kyoto University|", await Given.ReadAsync(bytes, "list.xlsx"), StringComparison.Ordinal);
        await using var table = (await Given.OpenAsync(bytes, "list.xlsx")).File!;
        var row = await table.RowsAsync(TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(22000, row.Numbers![1]!.Value.Value);
        Assert.InRange(row.Numbers[5]!.Value.Value, 0.5, 1);
    }

    [Fact]
    public async Task Plain_text_gets_columns_behind_tabs_and_can_be_resolved_again()
    {
        var path = Path.Combine(folder, "names.txt");
        await System.IO.File.WriteAllBytesAsync(path, System.Text.CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes("西安交通大学\n清华大学\n"), TestContext.Current.CancellationToken);
        var (_, said) = await RunAsync(path);
        Assert.Contains("as gb18030", said, StringComparison.Ordinal);
        Assert.StartsWith($"\uFEFFname\tmatch_id\tmatch_ror\tmatch_name\tscore\tverdict\tevidence\r\n西安交通大学\t\t{RorDump.Id(3)}\t西安交通大学\t", Read("names.resolved.txt"), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(Path.Combine(folder, "names.resolved.txt"))).Status);
        Assert.Equal(Read("names.resolved.txt"), Read("names.resolved.resolved.txt"));
    }

    [Fact]
    public async Task Into_standard_output_goes_the_table_alone()
    {
        await using var program = SeraiProgram.Start(DatabaseAddress.Parse(Path.Combine(folder, "none.db")), "resolve", File("a.csv", "name\nKyoto University\n"), "--index", Dump, "--out", "-");
        Assert.StartsWith($"name,match_id,match_ror,match_name,score,verdict,evidence\r\nKyoto University,,{RorDump.Id(2)},", (await program.EndAsync()).Said, StringComparison.Ordinal);
        Assert.Equal(["a.csv"], Directory.EnumerateFiles(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_says_why_and_the_others_are_resolved()
    {
        var (status, said) = await RunAsync(File("a.csv", $"name,note\n{new string('x', 1 << 20)},kept\nA,B,C\nKyoto University,\n"));
        Assert.True(status == 0, said);
        Assert.Contains("1 match, 0 to review, 0 none, 2 not read.", said, StringComparison.Ordinal);
        Assert.Contains("row 2: The column “name” holds more than 32767 characters, as no name does. Shorten it.", said, StringComparison.Ordinal);
        var lines = Read("a.resolved.csv").Split("\r\n");
        Assert.Equal((1 << 20) + ",kept,,,,,,\"not resolved: The column “name” holds more than 32767 characters, as no name does. Shorten it.\"".Length, lines[1].Length);
        Assert.StartsWith("A,B,,,,,,not resolved: The row has 3 cells", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(",C", lines[2], StringComparison.Ordinal);
        Assert.Contains(RorDump.Id(2), lines[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x,y\n1,2\n", new string[0], "a.csv: No column is named as one of names (such as “name”, “institution”, “university”). The first line has: x, y. Say which column it is. With --columns name=….")]
    [InlineData("x,y\n1,2\n", new[] { "--columns", "name=z" }, "There is no column “z” for name.")]
    [InlineData("x,y\n1,2\n", new[] { "--columns", "x" }, "--columns: “x” names no column. Write it as name=Member,country=3.")]
    [InlineData("x,y\n1,2\n", new[] { "--columns", "name=x,name=y" }, "--columns: name is told twice.")]
    [InlineData("name\nA\n", new[] { "--encoding", "latin1" }, "The encoding “latin1” is not read.")]
    [InlineData("name\nA\n", new[] { "--candidates", "-1" }, "--candidates: -1 is not from 0 to 50.")]
    [InlineData("%PDF-1.7 ", new string[0], "a.csv: The file ends in “.csv” and is a PDF.")]
    public async Task What_cannot_be_done_is_refused_and_nothing_is_written(string text, string[] words, string told)
    {
        var (status, said) = await RunAsync(File("a.csv", text), words);
        Assert.Equal(2, status);
        Assert.Contains(told, said, StringComparison.Ordinal);
        Assert.Equal(["a.csv"], Directory.EnumerateFiles(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task The_file_that_is_read_is_never_written()
    {
        var path = File("a.csv", "name\nA\n");
        var (status, said) = await RunAsync(path, "--out", Path.Combine(folder, ".", "a.csv"));
        Assert.Equal(2, status);
        Assert.Contains("is the file that is read. Give another.", said, StringComparison.Ordinal);
        Assert.Equal("name\nA\n", Read("a.csv"));
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private string Read(string name) => Encoding.UTF8.GetString(System.IO.File.ReadAllBytes(Path.Combine(folder, name)));

    private async Task<(int Status, string Said)> RunAsync(string file, params string[] words)
    {
        await using var program = SeraiProgram.Start(DatabaseAddress.Parse(Path.Combine(folder, "none.db")), ["resolve", file, "--index", Dump, .. words]);
        return await program.EndAsync();
    }
}

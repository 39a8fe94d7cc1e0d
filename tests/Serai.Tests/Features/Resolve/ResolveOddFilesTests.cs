using System.Text;
using Serai.Platform.Db;
using Serai.Tests.Features.Imports.Ror;
using Serai.Tests.Platform.Tables;

namespace Serai.Tests.Features.Resolve;

/// <summary>What <c>serai resolve FILE</c> makes of files, and of what is said of them, that are out of the ordinary.</summary>
public sealed class ResolveOddFilesTests
{
    private static readonly string Dump = RorDump.File(RorDump.Json(RorDump.Record(1, "Alpha University"), RorDump.Record(2, "Kyoto University", "JP"), RorDump.Record(3, "=Beta Academy"), RorDump.Record(4, "＝Gamma College"), RorDump.Record(5, "@Delta Institute")));

    private readonly string folder = Directory.CreateTempSubdirectory("serai-resolve-").FullName;

    [Fact]
    public async Task A_first_line_for_Excel_stands_first_again()
    {
        var (status, said) = await RunAsync(File("a.csv", "sep=;\nname;country\nKyoto University;JP\n"));
        Assert.True(status == 0, said);
        Assert.Contains("Resolved 1 row: 1 match", said, StringComparison.Ordinal);
        Assert.StartsWith($"sep=;\r\nname;country;match_id;match_ror;match_name;score;verdict;evidence\r\nKyoto University;JP;;{RorDump.Id(2)};", Read("a.resolved.csv"), StringComparison.Ordinal);
        // In another form, it would say something else than is so.
        Assert.Equal(0, (await RunAsync(Path.Combine(folder, "a.csv"), "--out", Path.Combine(folder, "b.tsv"))).Status);
        Assert.StartsWith("name\tcountry\tmatch_id", Read("b.tsv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_above_the_table_stays_where_it_is()
    {
        var (status, said) = await RunAsync(File("a.csv", "Members of the Ring,\n,\nname,country\nKyoto University,JP\n"));
        Assert.True(status == 0, said);
        var lines = Read("a.resolved.csv").Split("\r\n");
        Assert.Equal(["Members of the Ring,", "", "name,country,match_id,match_ror,match_name,score,verdict,evidence"], lines[..3]);
        Assert.Contains(RorDump.Id(2), lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_found_runs_in_no_spreadsheet_either()
    {
        var (status, said) = await RunAsync(File("a.csv", "name\nBeta Academy\nGamma College\nDelta Institute\n\"\t=1+1\"\n=1+1\n"), "--candidates", "1");
        Assert.True(status == 0, said);
        var lines = Read("a.resolved.csv").Split("\r\n");
        Assert.Equal(["'=Beta Academy", "'＝Gamma College", "'@Delta Institute"], lines[1..4].Select(l => l.Split(',')[3]));
        Assert.Equal(["'\t=1+1", "'=1+1"], lines[4..6].Select(l => l.Split(',')[0]));
        (status, said) = await RunAsync(Path.Combine(folder, "a.csv"), "--out", Path.Combine(folder, "a.xlsx"));
        Assert.True(status == 0, said);
        using var zip = await System.IO.Compression.ZipFile.OpenReadAsync(Path.Combine(folder, "a.xlsx"), TestContext.Current.CancellationToken);
        using var sheet = new StreamReader(await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(TestContext.Current.CancellationToken));
        var xml = await sheet.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<t>=Beta Academy</t>", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<f", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_NUL_that_went_astray_is_told_with_its_row_and_the_others_are_resolved()
    {
        var (status, said) = await RunAsync(File("a.csv", "name,note\nKyoto\0 University,\nKyoto University,\n"));
        Assert.True(status == 0, said);
        Assert.Contains("row 2: The column “name” holds bytes that are no text, after “Kyoto”.", said, StringComparison.Ordinal);
        Assert.Contains(RorDump.Id(2), Read("a.resolved.csv").Split("\r\n")[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damage_far_down_is_told_with_the_file_and_the_row_and_nothing_is_written()
    {
        var path = Path.Combine(folder, "list.xlsx");
        await System.IO.File.WriteAllBytesAsync(path, Given.Workbook(Given.Row(1, "name") + Given.Row(2, "Kyoto University") + "<row r='3'><c r='A3'><v>7</c></row>"), TestContext.Current.CancellationToken);
        var (status, said) = await RunAsync(path);
        Assert.Equal(2, status);
        Assert.Contains("list.xlsx: From row 3 on: The workbook is damaged or cut off. Open it in a spreadsheet and save it again.", said, StringComparison.Ordinal);
        Assert.Equal(["list.xlsx"], Directory.EnumerateFiles(folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("x.pdf", "--out: “x.pdf” ends like no table that is written. Let it end in .csv, .tsv, .tab, .txt or .xlsx.")]
    [InlineData("x.xlsm", "--out: “x.xlsm” ends like no table that is written.")]
    [InlineData("x", "--out: “x” ends like no table that is written.")]
    public async Task A_file_that_ends_like_no_table_is_not_written(string output, string told)
    {
        var (status, said) = await RunAsync(File("a.csv", "name\nA\n"), "--out", Path.Combine(folder, output));
        Assert.Equal(2, status);
        Assert.Contains(told, said, StringComparison.Ordinal);
        Assert.Equal(["a.csv"], Directory.EnumerateFiles(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_is_said_of_a_file_and_cannot_be_meant_is_refused()
    {
        var (status, said) = await RunAsync(File("a.csv", "name\nA\n"), "--sheet", "Members");
        Assert.Equal(2, status);
        Assert.Contains("--sheet: a.csv is text and has no sheets. Leave it out.", said, StringComparison.Ordinal);
        var path = Path.Combine(folder, "list.xlsx");
        await System.IO.File.WriteAllBytesAsync(path, Given.Workbook(Given.Row(1, "name")), TestContext.Current.CancellationToken);
        (status, said) = await RunAsync(path, "--encoding", "big5");
        Assert.Equal(2, status);
        Assert.Contains("--encoding: list.xlsx is a workbook, which says itself how its texts are written. Leave it out.", said, StringComparison.Ordinal);
        (status, said) = await RunAsync(folder);
        Assert.Equal(2, status);
        Assert.Contains("is a folder. Give the table's file.", said, StringComparison.Ordinal);
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

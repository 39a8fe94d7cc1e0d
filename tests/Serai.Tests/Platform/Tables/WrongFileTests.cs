using System.Text;
using Serai.Platform.Tables;

namespace Serai.Tests.Platform.Tables;

/// <summary>Files that are not what their endings say, and workbooks that harm.</summary>
public sealed class WrongFileTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0];

    public static TheoryData<string, string, byte[], string> Refused => new()
    {
        { "a picture as CSV", "list.csv", Png, "ends in “.csv” and is a picture" },
        { "a PDF as text", "list.txt", "%PDF-1.7\n%âãÏÓ"u8.ToArray(), "ends in “.txt” and is a PDF" },
        { "a zip archive as CSV", "list.csv", Given.Zip(("a.txt", "x")), "ends in “.csv” and is a zip archive" },
        { "a workbook as CSV", "list.csv", Given.Workbook(Given.Row(1, "name")), "ends in “.csv” and is a workbook (XLSX)" },
        { "a web page as a workbook", "list.xlsx", "<!DOCTYPE html><html><table>"u8.ToArray(), "ends in “.xlsx” and is a web page" },
        { "text as a workbook", "list.xlsx", "name,country\nA,TH\n"u8.ToArray(), "ends in “.xlsx” and is plain text" },
        { "a zip archive as a workbook", "list.xlsx", Given.Zip(("a.txt", "x")), "ends in “.xlsx” and is a zip archive" },
        { "a workbook with a password", "list.xlsx", Ole, "has a password, or is an XLS of before 2007" },
        { "an old workbook", "list.xls", Ole, "has a password, or is an XLS of before 2007" },
        { "JSON", "list.csv", "[{\"name\": \"A\"}]"u8.ToArray(), "is JSON" },
        { "a packed file", "list.csv", [0x1F, 0x8B, 8, 0, 0], "is a packed file" },
        { "a few bytes of a program", "list.csv", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0], "looks like no text" },
        { "no text at all", "list.csv", [.. Enumerable.Range(0, 2000).Select(i => (byte)(i * 7))], "looks like no text" },
        { "an ending that nothing reads", "list.ods", Given.Zip(("content.xml", "<x/>")), "Files that end in “.ods” are not read" },
        { "no ending", "list", "name\nA"u8.ToArray(), "Files that end in “list” are not read" },
        { "nothing", "list.csv", [], "The file is empty" },
        { "nothing but a mark", "list.csv", [0xEF, 0xBB, 0xBF], "The file is empty" },
        { "blank lines", "list.csv", "\r\n\r\n"u8.ToArray(), "The file is empty" },
        { "a sheet without cells", "list.xlsx", Given.Workbook(""), "The file is empty" },
        { "a workbook that is cut off", "list.xlsx", Given.Workbook(Given.Row(1, "name"))[..^200], "The workbook is damaged or cut off" },
        { "a sheet that is no XML", "list.xlsx", Given.Workbook("<row r='1'><c"), "The workbook is damaged or cut off" },
        { "outer references", "list.xlsx", Given.Zip(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><workbook>&a;</workbook>")), "The workbook is damaged or cut off" },
        { "text numbers beyond those there are", "list.xlsx", Given.Workbook("<row r='1'><c r='A1' t='s'><v>7</v></c></row>"), "The workbook is damaged or cut off" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task They_are_refused_with_reason_and_way_out(string what, string name, byte[] bytes, string told)
    {
        Assert.NotEmpty(what);
        var said = await Given.RefusedAsync(bytes, name);
        Assert.Contains(told, said, StringComparison.Ordinal);
        Assert.Matches("(Save|Give|Open)[^.]* .*\\.$", said);
    }

    [Fact]
    public async Task A_workbook_that_unpacks_beyond_reason_is_stopped()
    {
        var bomb = Given.Workbook(Given.Row(1, "name") + Given.Row(2, new string('x', 40_000_000)));
        Assert.InRange(bomb.Length, 0, 60_000);
        var opened = await Given.OpenAsync(bomb, "list.xlsx");
        await using var table = opened.File!;
        var refused = await Assert.ThrowsAsync<TableRefused>(async () => await table.RowsAsync(TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal("From row 2 on: The workbook unpacks to more than 200 times its size, as no list does. Save it as CSV.", refused.Message);
    }

    [Fact]
    public async Task So_is_one_whose_texts_do() => Assert.Contains("unpacks to more than 200 times", await Given.RefusedAsync(
        Given.Workbook(Given.Row(1, "name"), sharedTexts: $"<si><t>{new string('x', 40_000_000)}</t></si>"), "list.xlsx"), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_larger_than_may_be_is_refused() => Assert.Equal("The file has more than 1 MB of content, the limit. Divide it into several.",
        await Given.RefusedAsync(Encoding.UTF8.GetBytes("name\n" + new string('x', 1 << 20)), "list.csv", new() { Limits = new() { MaxBytes = 1 << 20 } }));

    [Fact]
    public async Task A_sheet_that_is_not_there_is_named_with_those_that_are() => Assert.Equal("The workbook has no sheet “Summary”. It has: Members, Other.",
        await Given.RefusedAsync(Given.Workbook(Given.Row(1, "name")), "list.xlsx", new() { Sheet = "Summary" }));
}

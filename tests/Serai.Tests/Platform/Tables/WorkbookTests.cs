using Serai.Platform.Tables;

namespace Serai.Tests.Platform.Tables;

/// <summary>Workbooks as spreadsheets write them.</summary>
public sealed class WorkbookTests
{
    private const string Styles = "<numFmts><numFmt numFmtId='164' formatCode='yyyy'/><numFmt numFmtId='165' formatCode='mmm\\ yyyy;@'/><numFmt numFmtId='166' formatCode='00000'/><numFmt numFmtId='167' formatCode='[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'/></numFmts>"
        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='9'/><xf numFmtId='22'/><xf numFmtId='167'/><xf numFmtId='4'/></cellXfs>";

    [Fact]
    public async Task Texts_come_from_wherever_the_workbook_keeps_them() => Assert.Equal("name|country\n2: Kyoto University|日本\n3: plain| spaced ", await Given.ReadAsync(
        Given.Workbook("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row><row r='2'><c r='A2' t='s'><v>2</v></c><c r='B2' t='s'><v>3</v></c></row><row r='3'><c r='A3' t='str'><f>X()</f><v>plain</v></c><c r='B3' t='inlineStr'><is><t xml:space='preserve'> spaced </t></is></c></row>",
            sharedTexts: "<si><t>name</t></si><si><t>country</t></si><si><r><t>Kyoto </t></r><r><rPr><b/></rPr><t>University</t></r></si><si><t>日本</t><rPh sb='0' eb='2'><t>ニホン</t></rPh></si>"), "list.xlsx"));

    [Theory]
    [InlineData("0", "985", "985")]
    [InlineData("0", "0.30000000000000004", "0.3")]
    [InlineData("0", "123456789012", "123456789012")]
    [InlineData("4", "211", "00211")]
    [InlineData("5", "0.5", "50%")]
    [InlineData("8", "1234.5", "1,234.50")]
    [InlineData("1", "42146", "2015-05-22")]
    [InlineData("2", "40909", "2012")]
    [InlineData("3", "41030", "2012-05")]
    [InlineData("6", "42370.604166666664", "2016-01-01 14:30")]
    [InlineData("7", "42370", "2016-01-01")]
    [InlineData("1", "59", "1900-02-28")]
    [InlineData("1", "61", "1900-03-01")]
    [InlineData("99", "7", "7")]
    [InlineData("0", "1e999", "1e999")]
    [InlineData("1", "-1e999", "-1e999")]
    [InlineData("0", "NaN", "NaN")]
    public async Task A_number_is_read_as_it_is_shown_and_a_date_as_precisely_as_it_is_shown(string style, string value, string shown) => Assert.Equal($"name\n2: {shown}",
        await Given.ReadAsync(Given.Workbook(Given.Row(1, "name") + $"<row r='2'><c r='A2' s='{style}'><v>{value}</v></c></row>", styles: Styles), "list.xlsx"));

    [Theory, InlineData("1e999"), InlineData("NaN"), InlineData("Infinity")]
    public async Task What_is_no_finite_number_is_text(string value)
    {
        await using var table = (await Given.OpenAsync(Given.Workbook(Given.Row(1, "name") + $"<row r='2'><c r='A2' t='n'><v>{value}</v></c></row>"), "list.xlsx")).File!;
        var row = await table.RowsAsync(TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal([value], row.Cells);
        Assert.Null(row.Numbers);
    }

    [Fact]
    public async Task Without_a_header_the_first_row_is_one() => Assert.Equal("1|2\n1: |\n2: Kyoto University|JP\n3: B|", await Given.ReadAsync(
        Given.Workbook(Given.Row(2, "Kyoto University", "JP") + Given.Row(3, "B")), "list.xlsx", new() { NoHeader = true }));

    [Fact]
    public async Task Days_may_be_counted_from_1904() => Assert.Equal("name\n2: 2015-05-22",
        await Given.ReadAsync(Given.Workbook(Given.Row(1, "name") + "<row r='2'><c r='A2' s='1'><v>40684</v></c></row>", styles: Styles, book: "<workbookPr date1904='1'/>"), "list.xlsx"));

    [Fact]
    public async Task Of_a_formula_its_value_is_read() => Assert.Equal("name|n\n2: Kyoto University|2\n3: TRUE|#N/A", await Given.ReadAsync(Given.Workbook(
        Given.Row(1, "name", "n") + "<row r='2'><c r='A2' t='str'><f>A1&amp;B1</f><v>Kyoto University</v></c><c r='B2'><f>1+1</f><v>2</v></c></row><row r='3'><c r='A3' t='b'><v>1</v></c><c r='B3' t='e'><v>#N/A</v></c></row>"), "list.xlsx"));

    [Fact]
    public async Task Rows_keep_their_numbers_the_empty_ones_too() => Assert.Equal("name|country\n4: A|TH\n5: |\n6: |\n7: B|",
        await Given.ReadAsync(Given.Workbook("<row r='1'/><row r='2'><c r='A2'/></row>" + Given.Row(3, "name", "country") + Given.Row(4, "A", "TH") + "<row r='5'><c r='A5' s='1'/></row>" + Given.Row(7, "B") + "<row r='1000000'><c r='A1000000'/></row>"), "list.xlsx"));

    [Fact]
    public async Task Cells_and_rows_need_not_say_where_they_are() => Assert.Equal("name|country\n2: A|TH",
        await Given.ReadAsync(Given.Workbook("<row><c t='inlineStr'><is><t>name</t></is></c><c t='inlineStr'><is><t>country</t></is></c></row><row><c t='str'><v>A</v></c><c t='str'><v>TH</v></c></row>"), "list.xlsx"));

    [Fact]
    public async Task A_remark_beside_the_table_is_kept() => Assert.Equal("name|country\n2: A||||remark\n3: B|",
        await Given.ReadAsync(Given.Workbook(Given.Row(1, "name", "country") + "<row r='2'><c r='A2' t='str'><v>A</v></c><c r='E2' t='str'><v>remark</v></c></row>" + Given.Row(3, "B")), "list.xlsx"));

    [Fact]
    public async Task A_cell_of_a_megabyte_is_that_rows_matter()
    {
        var text = new string([.. Enumerable.Range(0, 1 << 20).Select(i => (char)('a' + i * 7919 % 26))]);
        var read = await Given.ReadAsync(Given.Workbook(Given.Row(1, "name") + Given.Row(2, text) + Given.Row(3, "B")), "list.xlsx");
        Assert.Contains("<- The column “name” holds more than 32767 characters, as no name does. Shorten it.\n3: B", read, StringComparison.Ordinal);
        Assert.InRange(read.Length, 0, 40_000);
    }

    [Fact]
    public async Task A_sheet_can_be_told() =>
        Assert.Equal("name\n2: Elsewhere", await Given.ReadAsync(Given.Workbook(Given.Row(1, "name")), "list.xlsx", new() { Sheet = "other" }));

    [Fact]
    public async Task The_other_sheets_are_named()
    {
        var opened = await Given.OpenAsync(Given.Workbook(Given.Row(1, "name")), "list.xlsx");
        await using var table = opened.File!;
        Assert.Equal(["Other"], table.OtherSheets);
    }

    [Fact]
    public async Task A_title_above_the_table_is_none_of_its_rows()
    {
        var bytes = Given.Workbook(Given.Row(1, "Members of the Ring") + Given.Row(2, "as of 2024") + Given.Row(4, "name", "country") + Given.Row(5, "A", "TH"));
        Assert.Equal("name|country\n5: A|TH", await Given.ReadAsync(bytes, "list.xlsx"));
        await using var table = (await Given.OpenAsync(bytes, "list.xlsx")).File!;
        Assert.Equal([(1, "Members of the Ring"), (2, "as of 2024")], table.Titles.Select(t => (t.Number, t.Cells[0])));
        Assert.Equal("Rot\n2: A\n3: B", await Given.ReadAsync(Given.Workbook(Given.Row(1, "Rot") + Given.Row(2, "A") + Given.Row(3, "B")), "list.xlsx"));
    }

    [Fact]
    public async Task Its_parts_are_found_whatever_the_case_of_their_names_and_numbers_of_texts_may_stand_between_spaces()
    {
        var bytes = Given.Workbook("<row r='1'><c r='A1' t='s'><v> 0\n</v></c></row>" + Given.Row(2, "A"), sharedTexts: "<si><t>name</t></si>");
        using var copy = new MemoryStream();
        using (var from = new System.IO.Compression.ZipArchive(new MemoryStream(bytes)))
        using (var to = new System.IO.Compression.ZipArchive(copy, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in from.Entries)
            {
                using var reads = part.Open();
                using var writes = to.CreateEntry(part.FullName.Replace("sharedStrings", "SharedStrings", StringComparison.Ordinal).Replace("sheet1", "Sheet1", StringComparison.Ordinal)).Open();
                await reads.CopyToAsync(writes, TestContext.Current.CancellationToken);
            }
        Assert.Equal("name\n2: A", await Given.ReadAsync(copy.ToArray(), "list.xlsx"));
    }

    [Fact]
    public async Task A_NUL_is_its_rows_matter() => Assert.Equal(
        "name\n2: A\0B <- The column “name” holds bytes that are no text, after “A”. Write that cell anew.\n3: C", await Given.ReadAsync(Given.Workbook(Given.Row(1, "name") + Given.Row(2, "A_x0000_B") + Given.Row(3, "C")), "list.xlsx"));

    [Fact]
    public async Task Damage_further_down_is_told_with_its_row()
    {
        await using var table = (await Given.OpenAsync(Given.Workbook(Given.Row(1, "name") + Given.Row(2, "A") + "<row r='3'><c r='A3'><v>7</c></row>"), "list.xlsx")).File!;
        var refused = await Assert.ThrowsAsync<TableRefused>(async () => await table.RowsAsync(TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal("From row 3 on: The workbook is damaged or cut off. Open it in a spreadsheet and save it again.", refused.Message);
    }

    [Fact]
    public async Task Signs_that_XML_cannot_hold_are_read_as_they_are_meant() =>
        Assert.Equal("name\n2: A\r\nB", await Given.ReadAsync(Given.Workbook(Given.Row(1, "name") + Given.Row(2, "A_x000D_\nB")), "list.xlsx"));
}

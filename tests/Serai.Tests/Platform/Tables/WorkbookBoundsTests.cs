using System.Security;
using Serai.Platform.Tables;

namespace Serai.Tests.Platform.Tables;

/// <summary>Workbooks of a few kilobytes that hand out far more than they hold.</summary>
public sealed class WorkbookBoundsTests
{
    private static readonly string Long = $"<si><t>{new string('x', 32_000)}</t></si>";

    [Fact]
    public async Task Many_cells_that_point_at_one_long_text_are_stopped_at_their_row()
    {
        var bytes = Given.Workbook(Given.Row(1, "name") + string.Concat(Enumerable.Range(2, 200).Select(row => Pointing(row, 20))), sharedTexts: Long);
        Assert.InRange(bytes.Length, 0, 20_000);
        await using var table = (await Given.OpenAsync(bytes, "list.xlsx")).File!;
        var read = 0L;
        var refused = await Assert.ThrowsAsync<TableRefused>(async () =>
        {
            await foreach (var row in table.RowsAsync(TestContext.Current.CancellationToken))
                read += row.Cells.Sum(c => c.Length);
        });
        Assert.Equal("From row 28 on: The workbook unpacks to more than 200 times its size, as no list does. Save it as CSV.", refused.Message);
        Assert.InRange(read, 15_000_000, 16 << 20);
    }

    [Fact]
    public async Task A_row_of_many_long_texts_says_so_and_the_others_are_read()
    {
        await using var table = (await Given.OpenAsync(Given.Workbook(Given.Row(1, "name") + Pointing(2, 400) + Given.Row(3, "B"), sharedTexts: Long), "list.xlsx")).File!;
        var rows = await table.RowsAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal("The row holds more than 1048576 characters, as no row of a list does: what is beyond them was left out. Shorten it.", rows[0].Problem!.ToString());
        Assert.InRange(rows[0].Cells.Sum(c => c.Length), 1 << 20, (1 << 20) + 32_767);
        Assert.Equal(("B", null), (rows[1].Cells[0], rows[1].Problem));
    }

    [Fact]
    public async Task What_stands_far_to_the_right_is_told_with_its_row_and_the_others_are_read()
    {
        await using var table = (await Given.OpenAsync(Given.Workbook(Given.Row(1, "name")
            + string.Concat(Enumerable.Range(2, 3).Select(row => $"<row r='{row}'><c r='A{row}' t='str'><v>A</v></c><c r='XFD{row}' t='str'><v>{(row == 3 ? "" : SecurityElement.Escape("x"))}</v></c></row>"))), "list.xlsx")).File!;
        var rows = await table.RowsAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([2, 3, 4], rows.Select(r => r.Number));
        Assert.Equal("Something stands in column XFD, and 500 columns are read: what is beyond them was left out. Clear what stands far to the right of the table.", rows[0].Problem!.ToString());
        Assert.Null(rows[1].Problem);
        Assert.All(rows, r => Assert.Equal(["A"], r.Cells));
    }

    [Fact]
    public async Task Too_many_columns_are_refused_with_their_number() => Assert.Equal(
        "The table has 702 columns; 500 are read at most. Take out those that are not needed.",
        await Given.RefusedAsync(Given.Workbook("<row r='1'><c r='A1' t='str'><v>name</v></c><c r='ZZ1' t='str'><v>x</v></c></row>"), "list.xlsx"));

    [Fact]
    public async Task A_number_is_not_shown_by_a_format_of_a_megabyte() => Assert.Equal(
        "name\n2: 7", await Given.ReadAsync(Given.Workbook(Given.Row(1, "name") + "<row r='2'><c r='A2' s='1'><v>7</v></c></row>",
            styles: $"<numFmts><numFmt numFmtId='164' formatCode='{new string('0', 1 << 20)}'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs>"), "list.xlsx"));

    private static string Pointing(int row, int cells) => $"<row r='{row}'>{string.Concat(Enumerable.Repeat("<c t='s'><v>0</v></c>", cells))}</row>";
}

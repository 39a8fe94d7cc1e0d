using System.Text;
using CsCheck;
using Serai.Platform.Tables;

namespace Serai.Tests.Platform.Tables;

/// <summary>What is written is what was read, and runs in no spreadsheet.</summary>
public sealed class TableWriterTests
{
    private static readonly string[] Odd = ["=1+1", "+86 10 6275", "-5", "-1+2", "@SUM(A1)", "\tTab", "a,b;c\td", "two\nlines", "He said \"yes\"", "香港中文大學", "", " spaced ", "𠮷野家", "＝1"];

    [Theory, InlineData(TableForm.Comma, "csv"), InlineData(TableForm.Semicolon, "csv"), InlineData(TableForm.Tab, "tsv"), InlineData(TableForm.Workbook, "xlsx")]
    public async Task It_comes_back_as_it_was(TableForm form, string ending)
    {
        var bytes = await WrittenAsync(form, [.. Enumerable.Repeat("name", 2)], Odd.Select(o => new[] { "A", o }));
        await using var table = (await Given.OpenAsync(bytes, "list." + ending)).File!;
        Assert.Equal(form, table.Form);
        var read = await table.RowsAsync(TestContext.Current.CancellationToken).Select(r => r.Cells[1]).ToListAsync(TestContext.Current.CancellationToken);
        // A text for a spreadsheet that would run it is marked as one.
        Assert.Equal(Odd.Select(o => form != TableForm.Workbook && o.Length > 1 && "=+-@\t＝".Contains(o[0]) && o != "-5" ? "'" + o : o), read);
    }

    [Fact]
    public void Whatever_stands_in_the_cells_comes_back_however_slowly_it_comes() =>
        Gen.Select(Gen.Int[0, 2].Select(i => new[] { TableForm.Comma, TableForm.Semicolon, TableForm.Tab }[i]), Gen.String[Gen.Char["a大 ,;\t\"\n\r-=\u00e9"], 0, 12].Array[2].Array[0, 30], Gen.Int[1, 9]).Sample((form, rows, step) =>
        {
            var bytes = WrittenAsync(form, ["name", "country"], rows).GetAwaiter().GetResult();
            using var stream = new Trickling(bytes, step);
            var table = TableFile.OpenAsync(stream, form == TableForm.Tab ? "list.tsv" : "list.csv", TableOptions.Default, default).GetAwaiter().GetResult().File!;
            var read = table.RowsAsync(default).ToBlockingEnumerable().ToList();
            Assert.All(read, r => Assert.Null(r.Problem));
            Assert.Equal(rows.Select(r => r.Select(Marked)), read.Select(r => r.Cells));
        });

    private static string Marked(string text) =>
        text.Length > 0 && "=+-@\t\r\n".Contains(text[0]) ? "'" + text : text;

    // A stream that gives a few bytes at a time.
    private sealed class Trickling(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(step, buffer.Length)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(base.Read(buffer.Span[..Math.Min(step, buffer.Length)]));
    }

    [Fact]
    public async Task In_a_workbook_a_text_that_begins_like_a_formula_is_a_text()
    {
        var bytes = await WrittenAsync(TableForm.Workbook, ["name"], [["=HYPERLINK(\"http://evil.example\")"]]);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await sheet.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<f", xml, StringComparison.Ordinal);
        Assert.Contains("t=\"inlineStr\"><is><t>=HYPERLINK(", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_and_dates_of_a_workbook_stay_what_they_are()
    {
        var bytes = new MemoryStream();
        await using (var writer = await TableWriter.CreateAsync(bytes, TableForm.Workbook, true, "Serai", TestContext.Current.CancellationToken))
        {
            await writer.WriteAsync(["name", "n"], null, TestContext.Current.CancellationToken);
            await writer.WriteAsync(["2015-05-22", "50%", "x"], [new(42146, "yyyy-mm-dd"), new(0.5, "0%")], TestContext.Current.CancellationToken);
            await writer.FinishAsync(TestContext.Current.CancellationToken);
        }
        await using var table = (await Given.OpenAsync(bytes.ToArray(), "list.xlsx")).File!;
        var row = await table.RowsAsync(TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["2015-05-22", "50%", "x"], row.Cells);
        Assert.Equal([new CellNumber(42146, "yyyy-mm-dd"), new CellNumber(0.5, "0%")], row.Numbers);
    }

    [Fact]
    public async Task Signs_that_no_workbook_holds_are_left_out_and_a_cell_too_long_is_cut()
    {
        var bytes = await WrittenAsync(TableForm.Workbook, ["name"], [["a\u0001b\uD800c"], [new string('x', 40_000)]]);
        Assert.Equal($"name\n2: abc\n3: {new string('x', 32_767)}", await Given.ReadAsync(bytes, "list.xlsx"));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_byte_order_mark_is_written_where_it_is_wanted(bool mark) =>
        Assert.Equal((mark ? "\uFEFF" : "") + "name\r\nA\r\n", Encoding.UTF8.GetString(await WrittenAsync(TableForm.Comma, ["name"], [["A"]], mark)));

    private static async Task<byte[]> WrittenAsync(TableForm form, string[] header, IEnumerable<string[]> rows, bool mark = false)
    {
        var bytes = new MemoryStream();
        await using (var writer = await TableWriter.CreateAsync(bytes, form, mark, "Serai", TestContext.Current.CancellationToken))
        {
            await writer.WriteAsync(header, null, TestContext.Current.CancellationToken);
            foreach (var row in rows)
                await writer.WriteAsync(row, null, TestContext.Current.CancellationToken);
            await writer.FinishAsync(TestContext.Current.CancellationToken);
        }
        return bytes.ToArray();
    }
}

using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Serai.Platform.Localisation;
using Serai.Platform.Tables;

namespace Serai.Tests.Platform.Tables;

/// <summary>Tables as text, as spreadsheets and people write them.</summary>
public sealed class TextTableTests
{
    [Theory]
    [InlineData("name,country\nA,TH\n", "list.csv", TableForm.Comma)]
    [InlineData("name;country\r\nA;TH\r\n", "list.csv", TableForm.Semicolon)]
    [InlineData("name\tcountry\rA\tTH", "list.csv", TableForm.Tab)]
    [InlineData("name\tcountry\nA\tTH", "list.tsv", TableForm.Tab)]
    [InlineData("name\tcountry\nA\tTH", "list.txt", TableForm.Tab)]
    [InlineData("sep=;\nname;country\nA;TH", "list.CSV", TableForm.Semicolon)]
    [InlineData("\uFEFFname,country\nA,TH", "list.csv", TableForm.Comma)]
    public async Task The_separator_is_found(string text, string name, TableForm form)
    {
        var opened = await Given.OpenAsync(Encoding.UTF8.GetBytes(text), name);
        await using var table = opened.File!;
        Assert.Equal(form, table.Form);
        Assert.Equal(["name", "country"], table.Header);
        Assert.EndsWith(": A|TH", await Given.ReadAsync(text, name));
    }

    [Theory]
    [InlineData("\nKyoto University,JP\nA,\n", "1|2\n1: |\n2: Kyoto University|JP\n3: A|")]
    [InlineData("Kyoto University\nA\n", "name\n1: Kyoto University\n2: A")]
    public async Task Without_a_header_the_first_line_is_a_row(string text, string read) =>
        Assert.Equal(read, await Given.ReadAsync(text, options: new() { NoHeader = true }));

    [Theory]
    [InlineData("sep=;\r\nname;country\r\nA, B;TH\r\n")]
    [InlineData("\uFEFFSEP=;\nname;country\nA, B;TH")]
    [InlineData("\"sep=;\"\nname;country\nA, B;TH")]
    public async Task A_first_line_that_says_the_separator_is_no_row_and_is_not_counted(string text)
    {
        await using var table = (await Given.OpenAsync(Encoding.UTF8.GetBytes(text), "list.csv")).File!;
        Assert.True(table.SaysSeparator);
        Assert.Equal(1, table.HeaderNumber);
        Assert.Equal("name|country\n2: A, B|TH", await Given.ReadAsync(text));
        Assert.Equal("1|2\n1: name|country\n2: A, B|TH", await Given.ReadAsync(text, options: new() { NoHeader = true }));
    }

    [Fact]
    public async Task A_separator_that_is_not_read_is_refused_and_nothing_below_is_an_empty_file()
    {
        Assert.Equal("The first line says that “|” stands between the cells. Commas, semicolons and tabs are read: save it again with one of them.", await Given.RefusedAsync("sep=|\nname|country\n"u8.ToArray(), "list.csv"));
        Assert.StartsWith("The file is empty.", await Given.RefusedAsync("sep=;"u8.ToArray(), "list.csv"), StringComparison.Ordinal);
    }

    public static TheoryData<byte[]> Astray => new()
    {
        "name,country\nA\0B,TH\nC,TH\n"u8.ToArray(),
        // At each place, so that it is the half of a line's end too.
        "name,country\nAB\n\0XY,TH\nC,TH\n"u8.ToArray(),
        "name,country\nABC\n\0XY,TH\nC,TH\n"u8.ToArray(),
        Encoding.Unicode.GetBytes("name,country\n" + string.Concat(Enumerable.Repeat("Some Other University,TH\n", 20)) + "A\0B,TH\nC,TH\n"),
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("name,country\n西安交通大学,CN\n清华大学\0,CN\nC,TH\n"),
    };

    [Theory, MemberData(nameof(Astray))]
    public async Task A_NUL_that_went_astray_is_its_rows_matter(byte[] bytes)
    {
        var read = (await Given.ReadAsync(bytes, "list.csv")).Split('\n');
        Assert.Single(read, r => r.Contains("<- The column “name” holds bytes that are no text", StringComparison.Ordinal) && r.Contains('\uFFFD', StringComparison.Ordinal));
        Assert.EndsWith(": C|TH", read[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Members of the Ring 2024,,\n,,\nNo,University,Country\n1,A,TH\n", "No|University|Country\n4: 1|A|TH", 1)]
    [InlineData("sep=,\nAll members,\nname,country\nA,TH\n", "name|country\n3: A|TH", 1)]
    // What stands in a table is no name of a column, and a table of unknown words begins where it begins.
    [InlineData("colour,kind\nA,University\nB,College\n", "colour|kind\n2: A|University\n3: B|College", 0)]
    [InlineData("Rot,\nA,B\nname,country\n", "Rot|\n2: A|B\n3: name|country", 0)]
    [InlineData("name,\nuniversity,country\n", "name|\n2: university|country", 0)]
    public async Task A_title_above_the_table_is_none_of_its_rows(string text, string read, int titles)
    {
        Assert.Equal(read, await Given.ReadAsync(text));
        await using var table = (await Given.OpenAsync(Encoding.UTF8.GetBytes(text), "list.csv")).File!;
        Assert.Equal(titles, table.Titles.Count);
    }

    [Fact]
    public async Task A_list_of_names_has_one_column_however_many_commas_stand_in_them() =>
        Assert.Equal("name\n2: University of California, Berkeley\n3: A; B", await Given.ReadAsync("name\nUniversity of California, Berkeley\n\"A; B\"\n"));

    [Fact]
    public async Task Plain_text_is_one_name_a_line_and_keeps_its_empty_lines() =>
        Assert.Equal("name\n1: \n2: Kyoto University, Japan\n3: \n4: \"Beta\"", await Given.ReadAsync("\nKyoto University, Japan\n\n\"Beta\"", "names.txt"));

    [Fact]
    public async Task Plain_text_may_say_above_what_it_lists() =>
        Assert.Equal("机构名称\n2: 北京大学", await Given.ReadAsync("机构名称\n北京大学\n", "names.txt"));

    [Fact]
    public async Task Rows_are_numbered_as_a_spreadsheet_shows_them_and_empty_ones_are_rows() =>
        Assert.Equal("name|country\n2: A\nof two lines|TH\n3: |\n4: |\n5: B|", await Given.ReadAsync("name,country\n\"A\nof two lines\",TH\n\n,\nB\n"));

    [Fact]
    public async Task Empty_lines_above_the_header_are_passed_over() =>
        Assert.Equal("name|country\n4: A|TH", await Given.ReadAsync("\n\nname,country\nA,TH\n"));

    [Theory]
    [InlineData("name,country\n\"A\" B,TH\nC,TH\n")]
    [InlineData("name,country\n\"A,TH\nC,TH\n")]
    [InlineData("name,country\n\"A,TH\n\"C\",TH\n")]
    public async Task A_quotation_mark_out_of_place_spoils_its_own_line_alone(string text)
    {
        var read = (await Given.ReadAsync(text)).Split('\n');
        Assert.Contains("A quotation mark stands where none may", read[1], StringComparison.Ordinal);
        Assert.Equal("3: C|TH", read[2]);
    }

    [Fact]
    public async Task A_quotation_mark_inside_a_name_is_a_part_of_it() =>
        Assert.Equal("name|country\n2: The \"Vasile Goldiș\" University|RO\n3: He said \"yes\"|TH", await Given.ReadAsync("name,country\nThe \"Vasile Goldiș\" University,RO\n\"He said \"\"yes\"\"\",TH\n"));

    [Fact]
    public async Task A_row_with_too_many_cells_says_so_and_the_others_are_read() => Assert.Equal(
        "name|country\n2: A|B|TH <- The row has 3 cells where the first line names 2 columns. Is a separator inside a text without quotation marks?\n3: C|TH\n4: D|", await Given.ReadAsync("name,country\nA,B,TH\nC,TH,,\nD\n"));

    [Fact]
    public async Task A_cell_of_a_megabyte_is_that_rows_matter()
    {
        var read = (await Given.ReadAsync($"name,country\nA,TH\n{new string('x', 1 << 20)},TH\n\"{new string('\n', 1 << 20)}\",TH\nB,TH\n")).Split(['2', '3', '4', '5'], 2);
        Assert.Contains("<- The column “name” holds more than 32767 characters", read[1], StringComparison.Ordinal);
        Assert.EndsWith("5: B|TH", read[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_never_ends_is_refused_with_its_row_and_what_came_before_is_read()
    {
        var opened = await Given.OpenAsync(Encoding.UTF8.GetBytes($"name,country\nA,TH\n{new string('x', 1 << 20)}"), "list.csv", new() { Limits = new() { MaxField = 1 << 16 } });
        await using var table = opened.File!;
        var read = new List<string>();
        var refused = await Assert.ThrowsAsync<TableRefused>(async () =>
        {
            await foreach (var row in table.RowsAsync(TestContext.Current.CancellationToken))
                read.Add(row.Cells[0]);
        });
        Assert.Equal(["A"], read);
        Assert.Equal("From row 3 on a text does not end. Is the second quotation mark of a pair missing?", refused.Message);
    }

    [Fact]
    public async Task Too_many_columns_are_refused() => Assert.Equal(
        "The table has 501 columns; 500 are read at most. Take out those that are not needed.", await Given.RefusedAsync(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("name", 501))), "list.csv"));

    [Fact]
    public async Task Bytes_that_are_no_text_are_named_and_the_others_are_read()
    {
        byte[] text = [.. Encoding.UTF8.GetBytes("name\n" + string.Concat(Enumerable.Repeat("Université\n", 200_000)) + "Universit"), 0xE9, (byte)'\n', .. "B\n"u8];
        var read = (await Given.ReadAsync(text, "list.csv")).Split('\n');
        Assert.EndsWith(": Universit\uFFFD <- The column “name” holds bytes that are no text, after “Universit”. Write that cell anew.", read[^2], StringComparison.Ordinal);
        Assert.Equal("200003: B", read[^1]);
    }

    [Theory]
    [InlineData("utf-8", new byte[] { 0xE9, (byte)'s' })]
    [InlineData("gb18030", new byte[] { 0xFF })]
    [InlineData("big5", new byte[] { 0xFA, 0x40 })]
    public async Task One_spoilt_row_spoils_no_list(string encoding, byte[] spoilt)
    {
        var text = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8).GetBytes("name\n" + string.Concat(Enumerable.Repeat(encoding == "gb18030" ? "西安交通大学\n" : "國立臺灣大學\n", 20)));
        byte[] bytes = [.. text, (byte)'A', .. spoilt, (byte)'\n', (byte)'B', (byte)'\n'];
        var read = (await Given.ReadAsync(bytes, "list.csv")).Split('\n');
        Assert.Contains("<- The column “name” holds bytes that are no text, after “A”", read[^2], StringComparison.Ordinal);
        Assert.Equal("23: B", read[^1]);
    }

    [Fact]
    public async Task A_text_that_went_wrong_elsewhere_is_a_text() =>
        Assert.Equal("name\n2: Universit\uFFFD de Gen\uFFFDve", await Given.ReadAsync("name\nUniversit\uFFFD de Gen\uFFFDve\n"));

    [Fact]
    public async Task What_is_wrong_is_told_in_the_readers_language()
    {
        var problem = (await Given.OpenAsync(Given.Zip(("a.txt", "x")), "list.csv")).Problem!;
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IStringLocalizerFactory, KeptLocalizers>().BuildServiceProvider();
        var texts = services.GetRequiredService<IStringLocalizerFactory>();
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hant");
        try
        {
            Assert.Equal("檔名以「.csv」結尾，內容卻是 ZIP 壓縮檔。請重新以副檔名所示的格式儲存。", problem.Sentence(texts));
            Assert.Equal("The file ends in “.csv” and is a zip archive. Save it again in the format that its ending says.", problem.ToString());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}

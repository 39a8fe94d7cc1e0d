using System.IO.Compression;
using System.Security;
using System.Text;
using Serai.Platform.Tables;

namespace Serai.Tests.Platform.Tables;

/// <summary>Files as people give them.</summary>
public static class Given
{
    public static async Task<TableOpening> OpenAsync(byte[] bytes, string name, TableOptions? options = null) =>
        await TableFile.OpenAsync(new MemoryStream(bytes), name, options ?? TableOptions.Default, TestContext.Current.CancellationToken);

    /// <summary>The header, and the rows by number with their cells; what is wrong with a row stands behind it.</summary>
    public static async Task<string> ReadAsync(byte[] bytes, string name, TableOptions? options = null)
    {
        var opened = await OpenAsync(bytes, name, options);
        Assert.True(opened.IsOpen, opened.Problem?.ToString());
        await using var table = opened.File;
        var lines = new List<string> { string.Join('|', table.Header) };
        await foreach (var row in table.RowsAsync(TestContext.Current.CancellationToken))
            lines.Add($"{row.Number}: {string.Join('|', row.Cells)}{(row.Problem is { } problem ? $" <- {problem}" : "")}");
        return string.Join('\n', lines);
    }

    public static Task<string> ReadAsync(string text, string name = "list.csv", TableOptions? options = null) => ReadAsync(Encoding.UTF8.GetBytes(text), name, options);

    public static async Task<string> RefusedAsync(byte[] bytes, string name, TableOptions? options = null)
    {
        var opened = await OpenAsync(bytes, name, options);
        Assert.False(opened.IsOpen);
        return opened.Problem.ToString();
    }

    /// <summary>A workbook of one sheet with these rows, as they stand in its XML.</summary>
    public static byte[] Workbook(string rows, string sharedTexts = "", string styles = "", string book = "") => Zip(
        ("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
        ("_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>{book}<sheets><sheet name='Members' sheetId='1' r:id='rId1'/><sheet name='Other' sheetId='2' r:id='rId2'/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + string.Concat(new[] { ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "/xl/worksheets/sheet2.xml"), ("rId3", "sharedStrings", "sharedStrings.xml"), ("rId4", "styles", "styles.xml") }
            .Select(r => $"<Relationship Id='{r.Item1}' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/{r.Item2}' Target='{r.Item3}'/>")) + "</Relationships>"),
        ("xl/sharedStrings.xml", $"<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>{sharedTexts}</sst>"),
        ("xl/styles.xml", $"<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>{styles}</styleSheet>"),
        ("xl/worksheets/sheet1.xml", Sheet(rows)),
        ("xl/worksheets/sheet2.xml", Sheet("<row r='1'><c r='A1' t='inlineStr'><is><t>name</t></is></c></row><row r='2'><c r='A2' t='inlineStr'><is><t>Elsewhere</t></is></c></row>")));

    /// <summary>A row of texts.</summary>
    public static string Row(int number, params string[] cells) =>
        $"<row r='{number}'>{string.Concat(cells.Select((c, i) => $"<c r='{(char)('A' + i)}{number}' t='inlineStr'><is><t xml:space='preserve'>{SecurityElement.Escape(c)}</t></is></c>"))}</row>";

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        return bytes.ToArray();
    }

    private static string Sheet(string rows) => $"<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>{rows}</sheetData></worksheet>";
}

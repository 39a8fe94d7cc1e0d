using System.Xml;

namespace Serai.Platform.Tables.Workbooks;

/// <summary>How numbers are shown, by the number of a cell's style.</summary>
internal sealed class CellFormats
{
    // What ECMA-376 (18.8.30) says without writing it down in the file; 27 to 36 and 50 to 58 are the dates of East Asia.
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [9] = "0%", [10] = "0.00%", [11] = "0.00E+00", [14] = "yyyy-mm-dd", [15] = "d-mmm-yy", [16] = "d-mmm", [17] = "mmm-yy",
        [18] = "h:mm AM/PM", [19] = "h:mm:ss AM/PM", [20] = "h:mm", [21] = "h:mm:ss", [22] = "yyyy-mm-dd h:mm", [27] = "yyyy-mm", [28] = "yyyy-mm-dd", [29] = "yyyy-mm-dd", [30] = "yyyy-mm-dd",
        [31] = "yyyy-mm-dd", [32] = "h:mm", [33] = "h:mm:ss", [34] = "h:mm", [35] = "h:mm:ss", [36] = "yyyy-mm", [37] = "#,##0", [38] = "#,##0", [39] = "#,##0.00", [40] = "#,##0.00",
        [45] = "mm:ss", [46] = "[h]:mm:ss", [47] = "mm:ss", [48] = "##0.0E+0", [50] = "yyyy-mm", [51] = "yyyy-mm-dd", [52] = "yyyy-mm", [53] = "yyyy-mm-dd", [54] = "yyyy-mm-dd", [55] = "yyyy-mm",
        [56] = "yyyy-mm-dd", [57] = "yyyy-mm", [58] = "yyyy-mm-dd",
    };

    // A style is a number; no workbook has as many as this, and no spreadsheet writes longer formats.
    private const int Most = 100_000, Longest = 255;

    private readonly List<string?> styles = [];

    public static async Task<CellFormats> ReadAsync(Stream? part)
    {
        var formats = new CellFormats();
        if (part is null)
            return formats;
        using var reader = Xml.Of(part);
        var (own, inCells) = (new Dictionary<string, string>(), false);
        while (await reader.ReadAsync())
            if (reader.LocalName == "cellXfs")
                inCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && own.Count < Most)
                own[reader.GetAttribute("numFmtId") ?? ""] = Known(reader.GetAttribute("formatCode") ?? "");
            else if (inCells && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" } && formats.styles.Count < Most)
                formats.styles.Add(own.GetValueOrDefault(reader.GetAttribute("numFmtId") ?? "") ?? (Xml.Whole(reader, "numFmtId") is { } id ? BuiltIn.GetValueOrDefault(id) : null));
        return formats;
    }

    private static string Known(string format) => format.Length <= Longest ? format : ShownNumber.IsShownAsDate(format) ? "yyyy-mm-dd" : "";

    /// <summary>The format of a style; null for none in particular.</summary>
    public string? Of(int? style) => style is { } at && at >= 0 && at < styles.Count ? styles[at] : null;
}

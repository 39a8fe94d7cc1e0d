using System.Globalization;
using System.Xml;

namespace Serai.Platform.Tables.Workbooks;

/// <summary>Reads the rows of a sheet that hold anything, one by one.</summary>
internal sealed class SheetRows(XmlReader reader, SharedStrings shared, CellFormats formats, bool from1904, int longest)
{
    private const int MostRows = 1 << 20, MostColumns = 1 << 14;

    private readonly CellText text = new(longest);
    private int row, column;
    private List<string> cells = [];
    private List<CellNumber?>? numbers;

    /// <summary>How many columns the sheet says that it has; 0 where it does not say.</summary>
    public int Width { get; private set; }

    /// <summary>The next row's number and cells; null at the end.</summary>
    public async Task<(int Number, List<string> Cells, List<CellNumber?>? Numbers)?> NextAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        (cells, numbers) = ([], null);
        while (await reader.ReadAsync())
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "dimension"):
                    Width = Column((reader.GetAttribute("ref") ?? "").Split(':')[^1]) + 1;
                    break;
                case (XmlNodeType.Element, "row"):
                    Begin();
                    break;
                case (XmlNodeType.Element, "c"):
                    await CellAsync();
                    break;
                case (XmlNodeType.EndElement, "row") when cells.Exists(c => c.Length > 0):
                    return (row, cells, numbers);
                case (XmlNodeType.EndElement, "row"):
                    cells.Clear();
                    break;
                case (XmlNodeType.EndElement, "sheetData"):
                    return null;
            }
        return null;
    }

    private void Begin()
    {
        var number = Xml.Whole(reader, "r") ?? row + 1;
        row = number > row && number <= MostRows ? number : throw new TableRefused(new(TableProblemCode.Damaged));
        column = -1;
    }

    private async Task CellAsync()
    {
        var (at, kind, style) = (reader.GetAttribute("r") is { } place ? Column(place) : column + 1, reader.GetAttribute("t"), Xml.Whole(reader, "s"));
        column = at > column && at < MostColumns ? at : throw new TableRefused(new(TableProblemCode.Damaged));
        text.Clear();
        if (!reader.IsEmptyElement) await ContentAsync();
        var value = text.ToString();
        var number = kind is null or "n" && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && double.IsFinite(read) ? Number(read, formats.Of(style)) : (CellNumber?)null;
        var shown = number is { } n ? ShownNumber.Of(n.Value, n.Format) : kind switch
        {
            "s" => shared[int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1] ?? throw new TableRefused(new(TableProblemCode.Damaged)),
            "b" => value.Trim() == "1" ? "TRUE" : "FALSE",
            "d" => value.Split("T00:00")[0],
            _ => value,
        };
        if (shown.Length == 0)
            return;
        while (cells.Count <= at) cells.Add("");
        cells[at] = shown;
        if (number is null)
            return;
        numbers ??= [];
        while (numbers.Count <= at) numbers.Add(null);
        numbers[at] = number;
    }

    // Of a formula, its value counts, which the spreadsheet wrote beside it.
    private async Task ContentAsync()
    {
        var (depth, spoken) = (reader.Depth, 0);
        while (await reader.ReadAsync() && reader.Depth > depth)
            if (reader.LocalName is "v" or "t" && reader.NodeType == XmlNodeType.Element && spoken == 0)
                await text.AddAsync(reader);
            else if (reader.LocalName == "rPh" && !reader.IsEmptyElement)
                spoken += reader.NodeType == XmlNodeType.Element ? 1 : -1;
    }

    private CellNumber Number(double value, string? format) =>
        new(from1904 && ShownNumber.IsShownAsDate(format) ? value + ShownNumber.Since1904 : value, format);

    // "AB12" is the 28th column, counted from 0 as 27.
    private static int Column(string place)
    {
        var column = 0;
        foreach (var letter in place.AsSpan().TrimStart('$'))
            if (char.IsAsciiLetter(letter) && column < MostColumns) column = column * 26 + (letter & 0x1F);
            else break;
        return column - 1;
    }
}

using System.Globalization;
using System.Xml;

namespace Serai.Platform.Tables.Workbooks;

/// <summary>A row that holds anything.</summary>
/// <param name="Width">How many columns it has, those too that were left out.</param>
/// <param name="Problem">Why not all of it is here.</param>
internal sealed record SheetRow(int Number, List<string> Cells, List<CellNumber?>? Numbers, int Width, TableRowProblem? Problem);

/// <summary>Reads the rows of a sheet that hold anything, one by one.</summary>
internal sealed class SheetRows(XmlReader reader, SharedStrings shared, CellFormats formats, bool from1904, TableLimits limits, UnpackedBound bound)
{
    private const int MostRows = 1 << 20, MostColumns = 1 << 14;

    private readonly CellText text = new(limits.MaxCell);
    private int column, width, length;
    private List<string> cells = [];
    private List<CellNumber?>? numbers;
    private TableRowProblem? problem;

    /// <summary>How many columns the sheet says that it has; 0 where it does not say.</summary>
    public int Width { get; private set; }

    /// <summary>The number of the row that is read; 0 above the first.</summary>
    public int Row { get; private set; }

    /// <summary>The next row; null at the end.</summary>
    public async Task<SheetRow?> NextAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        (cells, numbers, problem, width, length) = ([], null, null, 0, 0);
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
                case (XmlNodeType.EndElement, "row") when width > 0:
                    return new(Row, cells, numbers, width, problem);
                case (XmlNodeType.EndElement, "sheetData"):
                    return null;
            }
        return null;
    }

    private void Begin()
    {
        var number = Xml.Whole(reader, "r") ?? Row + 1;
        Row = number > Row && number <= MostRows ? number : throw new TableRefused(new(TableProblemCode.Damaged));
        column = -1;
    }

    private async Task CellAsync()
    {
        var (at, kind, style) = (reader.GetAttribute("r") is { } place ? Column(place) : column + 1, reader.GetAttribute("t"), Xml.Whole(reader, "s"));
        column = at > column && at < MostColumns ? at : throw new TableRefused(new(TableProblemCode.Damaged));
        text.Clear();
        if (!reader.IsEmptyElement) await ContentAsync();
        var value = text.ToString();
        if (kind == "s")
        {
            // What is left out is not looked up: many cells may point at one long text.
            var index = int.TryParse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var told) ? told : -1;
            if (shared.HasText(index) ?? throw new TableRefused(new(TableProblemCode.Damaged)))
                if (IsRoom(at)) Put(at, shared[index]!, null);
            return;
        }
        var number = kind is null or "n" && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && double.IsFinite(read) ? Number(read, formats.Of(style)) : (CellNumber?)null;
        var shown = number is { } n ? ShownNumber.Of(n.Value, n.Format) : kind switch
        {
            "b" => value.Trim() == "1" ? "TRUE" : "FALSE",
            "d" => value.Split("T00:00")[0],
            _ => value,
        };
        if (shown.Length > 0 && IsRoom(at)) Put(at, shown, number);
    }

    private bool IsRoom(int at)
    {
        width = at + 1;
        if (at >= limits.MaxColumns) problem ??= new(TableRowProblemCode.TooFarRight, Letters(at), limits.MaxColumns.ToString(CultureInfo.InvariantCulture));
        else if (length > limits.MaxRow) problem ??= new(TableRowProblemCode.RowTooLong, limits.MaxRow.ToString(CultureInfo.InvariantCulture));
        return problem is null;
    }

    private void Put(int at, string shown, CellNumber? number)
    {
        bound.AddText(shown.Length);
        length += shown.Length;
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

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters(column / 26 - 1) + (char)('A' + column % 26);
}

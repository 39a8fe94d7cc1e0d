using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace Serai.Platform.Tables.Workbooks;

/// <summary>Writes a workbook of one sheet. Its cells are texts and numbers, never formulas.</summary>
internal sealed class WorkbookWriter : TableWriter
{
    // What the format allows (ECMA-376): more, and no spreadsheet opens it.
    private const int MostRows = 1 << 20, Longest = 32_767, MostFormats = 1000;

    private static readonly SpreadCheetahOptions Options = new() { CompressionLevel = SpreadCheetahCompressionLevel.Optimal, WriteCellReferenceAttributes = true };

    private readonly Spreadsheet book;
    private readonly Dictionary<string, StyleId> formats = [];
    private int rows;

    private WorkbookWriter(Spreadsheet book) => this.book = book;

    public static async Task<WorkbookWriter> CreateAsync(Stream to, string sheet, CancellationToken stop)
    {
        var book = await Spreadsheet.CreateNewAsync(to, Options, stop);
        await book.StartWorksheetAsync(sheet, token: stop);
        return new(book);
    }

    public override async Task WriteAsync(IReadOnlyList<string> cells, IReadOnlyList<CellNumber?>? numbers, CancellationToken stop)
    {
        if (++rows > MostRows)
            throw new TableRefused(new(TableProblemCode.TooManyRows, MostRows.ToString(CultureInfo.InvariantCulture)));
        var row = new StyledCell[cells.Count];
        for (var i = 0; i < row.Length; i++)
            row[i] = numbers is not null && i < numbers.Count && numbers[i] is { } number
                ? new(number.Value, Style(number.Format))
                : new(Clean(cells[i]), null);
        await book.AddRowAsync(row, stop);
    }

    public override async Task FinishAsync(CancellationToken stop) => await book.FinishAsync(stop);

    private StyleId? Style(string? format)
    {
        if (format is null)
            return null;
        if (!formats.TryGetValue(format, out var style) && formats.Count < MostFormats)
            formats[format] = style = book.AddStyle(new Style { Format = NumberFormat.Custom(format) });
        return style;
    }

    // XML knows no such signs, and half a letter is none.
    private static string? Clean(string text)
    {
        if (text.Length == 0)
            return null;
        var cut = text.Length > Longest ? text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] : text;
        return cut.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0 ? cut : new([.. Signs(cut)]);
    }

    private static IEnumerable<char> Signs(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (System.Xml.XmlConvert.IsXmlChar(text[i]))
                yield return text[i];
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                yield return text[i];
                yield return text[++i];
            }
    }

    public override ValueTask DisposeAsync() => book.DisposeAsync();
}

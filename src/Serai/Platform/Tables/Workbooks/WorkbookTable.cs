using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Xml;

namespace Serai.Platform.Tables.Workbooks;

/// <summary>A table in a sheet of a workbook.</summary>
internal sealed class WorkbookTable : TableFile
{
    private readonly ZipArchive archive;
    private readonly SharedStrings shared;
    private readonly BoundedEntry part;
    private readonly XmlReader reader;
    private readonly SheetRows rows;
    private readonly TableLimits limits;
    private readonly Queue<SheetRow> begun;

    private WorkbookTable(ZipArchive archive, SharedStrings shared, BoundedEntry part, XmlReader reader, SheetRows rows, TableLimits limits, Queue<SheetRow> begun) =>
        (this.archive, this.shared, this.part, this.reader, this.rows, this.limits, this.begun) = (archive, shared, part, reader, rows, limits, begun);

    public override double Part => part.Part;

    public static async Task<TableOpening> OpenSheetAsync(Stream stream, TableOptions options, CancellationToken stop)
    {
        // A told encoding is for text; a workbook says its own.
        var held = new Stack<IDisposable>();
        try
        {
            var opened = await OpenSheetAsync(stream, options, held, stop);
            if (opened.IsOpen) held.Clear();
            return opened;
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException)
        {
            return new TableProblem(TableProblemCode.Damaged);
        }
        finally
        {
            while (held.TryPop(out var one)) one.Dispose();
        }
    }

    private static async Task<TableOpening> OpenSheetAsync(Stream stream, TableOptions options, Stack<IDisposable> held, CancellationToken stop)
    {
        var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        held.Push(archive);
        var bound = new UnpackedBound(options.Limits, stream.Length);
        var parts = await WorkbookParts.ReadAsync(archive, bound);
        if (Chosen(parts.Sheets, options.Sheet) is not { } sheet)
            return options.Sheet is { } told ? new TableProblem(TableProblemCode.NoSuchSheet, told, string.Join(", ", parts.Sheets.Take(12).Select(s => Told.Short(s.Name)))) : new TableProblem(TableProblemCode.Damaged);
        var shared = await SharedStrings.ReadAsync(parts.Open(parts.SharedStrings), options.Limits.MaxCell, stop);
        held.Push(shared);
        var formats = await CellFormats.ReadAsync(parts.Open(parts.Styles));
        if (parts.Open(sheet.Path) is not { } part)
            return new TableProblem(TableProblemCode.Damaged);
        var reader = Xml.Of(part);
        held.Push(reader);
        var rows = new SheetRows(reader, shared, formats, parts.From1904, options.Limits, bound);
        var (titles, begun) = options.NoHeader ? ([], []) : await TitlesAsync(rows, stop);
        if ((begun.Count > 0 ? begun.Dequeue() : await NextAsync(rows, stop)) is not { } first)
            return new TableProblem(TableProblemCode.Empty);
        if (first.Width > options.Limits.MaxColumns)
            return new TableProblem(TableProblemCode.TooManyColumns, Text(first.Width), Text(options.Limits.MaxColumns));
        // Remarks beside the table stand in columns without a name.
        while (first.Cells.Count < Math.Min(rows.Width, options.Limits.MaxColumns)) first.Cells.Add("");
        if (options.NoHeader) begun.Enqueue(first);
        return new WorkbookTable(archive, shared, part, reader, rows, options.Limits, begun)
        {
            Header = options.NoHeader ? Numbered(first.Cells.Count) : [.. first.Cells.Select(c => c.Trim())],
            HeaderNumber = options.NoHeader ? 0 : first.Number,
            Titles = titles,
            OtherSheets = [.. parts.Sheets.Where(s => s != sheet).Select(s => Told.Short(s.Name))],
            Form = TableForm.Workbook,
        };
    }

    public override async IAsyncEnumerable<TableRow> RowsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var number = HeaderNumber;
        while ((begun.Count > 0 ? begun.Dequeue() : await NextAsync(rows, stop)) is { } next)
        {
            // Empty rows are not in the file; those between others are rows all the same.
            while (++number < next.Number)
                yield return new(number, Blank);
            while (next.Cells.Count < Header.Count) next.Cells.Add("");
            yield return new(number, next.Cells, next.Problem ?? Problem(next.Cells)) { Numbers = next.Numbers };
        }
    }

    // Rows that turn out to stand in the table are read again from what was begun.
    private static async Task<(List<TableRow> Titles, Queue<SheetRow> Begun)> TitlesAsync(SheetRows rows, CancellationToken stop)
    {
        var begun = new Queue<SheetRow>();
        while (begun.Count <= TitleRows.Most && await NextAsync(rows, stop) is { } row)
        {
            begun.Enqueue(row);
            if (begun.Count > 1 && TitleRows.EndWith(row.Cells))
            {
                List<TableRow> titles = [.. begun.SkipLast(1).Select(t => new TableRow(t.Number, t.Cells) { Numbers = t.Numbers })];
                return (titles, new([row]));
            }
            if (!TitleRows.GoOn(row.Cells)) break;
        }
        return ([], begun);
    }

    private string[] Blank => field ??= [.. Header.Select(_ => "")];

    // What is wrong further down is told with its row.
    private static async Task<SheetRow?> NextAsync(SheetRows rows, CancellationToken stop)
    {
        try
        {
            return await rows.NextAsync(stop);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException)
        {
            throw new TableRefused(From(rows, new(TableProblemCode.Damaged)));
        }
        catch (TableRefused refused)
        {
            throw new TableRefused(From(rows, refused.Problem));
        }
    }

    private static TableProblem From(SheetRows rows, TableProblem problem) => rows.Row > 0 ? problem with { Row = rows.Row } : problem;

    private TableRowProblem? Problem(List<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
            if (cells[i].Length > limits.MaxCell)
                return new(TableRowProblemCode.CellTooLong, Column(i), Text(limits.MaxCell));
            else if (cells[i].IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul)
                return new(TableRowProblemCode.WrongBytes, Column(i), Told.Short(cells[i][Math.Max(0, nul - 20)..nul]));
        return null;
    }

    private string Column(int at) => at < Header.Count && Header[at].Length > 0 ? Told.Short(Header[at]) : Text(at + 1);

    private static SheetPart? Chosen(IReadOnlyList<SheetPart> sheets, string? told) => told is null
        ? sheets.FirstOrDefault(s => s.Shown) ?? sheets.FirstOrDefault()
        : sheets.FirstOrDefault(s => s.Name == told) ?? sheets.FirstOrDefault(s => string.Equals(s.Name, told.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public override ValueTask DisposeAsync()
    {
        reader.Dispose();
        shared.Dispose();
        return archive.DisposeAsync();
    }
}

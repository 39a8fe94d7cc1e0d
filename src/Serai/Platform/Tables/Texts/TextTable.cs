using System.Globalization;
using System.Runtime.CompilerServices;

namespace Serai.Platform.Tables.Texts;

/// <summary>A table as text.</summary>
internal sealed class TextTable : TableFile
{
    private readonly Stream stream;
    private readonly TextReader text;
    private readonly Records records;
    private readonly TableLimits limits;
    private readonly List<string>? first;

    private TextTable(Stream stream, TextReader text, Records records, TableLimits limits, List<string>? first) =>
        (this.stream, this.text, this.records, this.limits, this.first) = (stream, text, records, limits, first);

    public override double Part => stream.Length == 0 ? 1 : (double)stream.Position / stream.Length;

    /// <param name="ending">csv, tsv or txt.</param>
    public static async Task<TableOpening> OpenTextAsync(Stream stream, string ending, TableOptions options, CancellationToken stop)
    {
        if (stream.Length > options.Limits.MaxBytes)
            return new TableProblem(TableProblemCode.TooLarge, $"{options.Limits.MaxBytes >> 20}");
        var (encoding, mark, problem) = await TextEncodings.FindAsync(stream, options.Encoding, stop);
        if (problem is not null)
            return problem;
        var begin = stream.Position;
        var (sample, isCut) = await SampleAsync(stream, encoding, stop);
        var (separator, told, form) = await Separators.FindAsync(sample, isCut, ending, stop);
        stream.Position = begin;
        var text = new StreamReader(stream, TextEncodings.Lenient(encoding), detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        var records = new Records(text, separator, quotes: form != TableForm.Lines, options.Limits.MaxField);
        if (told && await records.NextAsync(stop) is not null)
            records.Restart();
        var titles = new List<TableRow>();
        for (var above = options.NoHeader || form == TableForm.Lines ? 0 : await TitlesAsync(sample, separator, told, stop); above > 0 && await records.NextAsync(stop) is { } title; above--)
            titles.Add(new(records.Number, [.. title.Select(TextEncodings.Shown)]));
        List<string>? header;
        do header = await records.NextAsync(stop);
        while (header is not null && header.All(string.IsNullOrWhiteSpace));
        if (header is null)
            return new TableProblem(TableProblemCode.Empty);
        if (header.Count > options.Limits.MaxColumns)
            return new TableProblem(TableProblemCode.TooManyColumns, $"{header.Count}", $"{options.Limits.MaxColumns}");
        // A list of names, one a line, begins with the first name, unless somebody wrote above it what it is.
        var named = !options.NoHeader && (form != TableForm.Lines || ColumnWords.IsForNames(header[0]));
        return new TextTable(stream, text, records, options.Limits, named ? null : header)
        {
            Header = named ? [.. header.Select(h => TextEncodings.Shown(h.Trim()))] : Numbered(header.Count),
            HeaderNumber = named ? records.Number : 0,
            Encoding = encoding,
            HasMark = mark,
            SaysSeparator = told,
            Titles = [.. titles.Where(t => !t.IsEmpty)],
            Form = form,
        };
    }

    public override async IAsyncEnumerable<TableRow> RowsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        // Lines before the first name are empty ones.
        for (var i = 1; first is not null && i < records.Number; i++)
            yield return new(i, [.. Header.Select(_ => "")]);
        for (var next = first ?? await records.NextAsync(stop); next is not null; next = await records.NextAsync(stop))
            yield return Row(next);
    }

    private TableRow Row(List<string> cells)
    {
        // What stands behind the last column is nothing where it is empty.
        while (cells.Count > Header.Count && cells[^1].Length == 0)
            cells.RemoveAt(cells.Count - 1);
        var count = cells.Count;
        while (cells.Count < Header.Count)
            cells.Add("");
        var problem = Problem(cells, count);
        // What cannot be read is written back as the sign that says so.
        for (var i = 0; problem is not null && i < cells.Count; i++)
            cells[i] = TextEncodings.Shown(cells[i]);
        return new(records.Number, cells, problem);
    }

    private TableRowProblem? Problem(List<string> cells, int count)
    {
        if (records.IsSpoilt)
            return new(TableRowProblemCode.StrayQuote, Told.Short(cells.Find(c => c.Contains('"', StringComparison.Ordinal)) ?? ""));
        if (count > Header.Count)
            return new(TableRowProblemCode.TooManyCells, Text(count), Text(Header.Count));
        for (var i = 0; i < cells.Count; i++)
            if (cells[i].Length > limits.MaxCell)
                return new(TableRowProblemCode.CellTooLong, Column(i), Text(limits.MaxCell));
            else if (TextEncodings.FirstWrong(cells[i], Encoding) is { } wrong)
                return new(TableRowProblemCode.WrongBytes, Column(i), Told.Short(cells[i][Math.Max(0, wrong - 20)..wrong]));
        return null;
    }

    private string Column(int at) => at < Header.Count && Header[at].Length > 0 ? Told.Short(Header[at]) : Text(at + 1);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // How many records stand above the names of the columns.
    private static async Task<int> TitlesAsync(string sample, char? separator, bool told, CancellationToken stop)
    {
        var records = new Records(new StringReader(sample), separator, quotes: true, longest: sample.Length + 1);
        if (told && await records.NextAsync(stop) is not null)
            records.Restart();
        var hasTitle = false;
        while (await records.NextAsync(stop) is { } cells && records.Number <= TitleRows.Most)
            if (hasTitle && TitleRows.EndWith(cells))
                return records.Number - 1;
            else if (TitleRows.GoOn(cells))
                hasTitle |= TitleRows.MayBe(cells);
            else
                return 0;
        return 0;
    }

    private static async Task<(string Text, bool IsCut)> SampleAsync(Stream stream, string encoding, CancellationToken stop)
    {
        using var text = new StreamReader(stream, TextEncodings.Lenient(encoding), detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        var sample = new char[1 << 16];
        var length = await text.ReadBlockAsync(sample, stop);
        return (new(sample, 0, length), length == sample.Length);
    }

    public override ValueTask DisposeAsync()
    {
        text.Dispose();
        return stream.DisposeAsync();
    }
}

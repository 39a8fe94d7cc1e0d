using System.Globalization;
using System.Text;

namespace Serai.Platform.Files;

/// <summary>CSV (RFC 4180) in UTF-8 with the byte order mark that spreadsheets want.</summary>
public sealed class CsvFormat : ExportFormat
{
    private const int BufferSize = 1 << 15;

    // A spreadsheet runs what begins so; names from the web do now and then (OWASP, CSV injection).
    private static readonly HashSet<char> RunsAsFormula = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    public override string Name => "csv";
    public override string ContentType => "text/csv; charset=utf-8";

    public override async Task WriteAsync(IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, Stream to, CancellationToken stop)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), BufferSize, leaveOpen: true);
        await writer.WriteAsync(Line(columns).AsMemory(), stop);
        await foreach (var row in rows.WithCancellation(stop))
            await writer.WriteAsync(Line(row).AsMemory(), stop);
    }

    /// <summary>One record with its end of line.</summary>
    public static string Line(IEnumerable<object?> values, char separator = ',') => string.Join(separator, values.Select(v => Cell(v, separator))) + "\r\n";

    /// <summary>A text that begins like a formula gets an apostrophe, which a spreadsheet takes for “this is text”. Numbers stay numbers.</summary>
    public static string Cell(object? value, char separator = ',') => value switch
    {
        null => "",
        string text => Quoted(text.Length > 0 && RunsAsFormula.Contains(text[0]) ? "'" + text : text, separator),
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(value.ToString()!, separator),
    };

    private static string Quoted(string text, char separator) =>
        text.AsSpan().IndexOfAny('"', '\r', '\n') < 0 && !text.Contains(separator, StringComparison.Ordinal) ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}

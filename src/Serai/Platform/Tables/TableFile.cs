using System.Diagnostics.CodeAnalysis;

namespace Serai.Platform.Tables;

/// <summary>
/// A table that somebody gave as a file, read row by row: CSV (with commas, semicolons or tabs), XLSX, or plain text with one name
/// a line. The memory depends on the longest row and not on the file.
/// </summary>
public abstract class TableFile : IAsyncDisposable
{
    /// <summary>The names of the columns, trimmed; "" where a column has none. Of plain text it is "name" alone.</summary>
    public required IReadOnlyList<string> Header { get; init; }

    /// <summary>The text's encoding, by its name: "utf-8". Of a workbook, too, whose texts are in it.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Whether the text begins with a byte order mark.</summary>
    public bool HasMark { get; init; }

    /// <summary>Whether the text begins with a line that says what stands between the cells ("sep=;"), which is no row and shown by no spreadsheet.</summary>
    public bool SaysSeparator { get; init; }

    /// <summary>The number of the row with the names of the columns, as the spreadsheet shows it; 0 where there is none.</summary>
    public int HeaderNumber { get; init; }

    /// <summary>What stands above the names of the columns: a title. Empty rows there are not among these.</summary>
    public IReadOnlyList<TableRow> Titles { get; init; } = [];

    /// <summary>Other sheets of the workbook, which are not read.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

    /// <summary>How such a table is written.</summary>
    public required TableForm Form { get; init; }

    /// <summary>How much of the file is read, from 0 to 1.</summary>
    public abstract double Part { get; }

    /// <summary>Opens a file and reads the names of its columns, where it has them.</summary>
    /// <param name="stream">From its beginning on; the table closes it. One that cannot go back, as a pipe, is copied first.</param>
    /// <param name="fileName">Its ending says what it should be: csv, tsv, txt, xlsx.</param>
    public static async Task<TableOpening> OpenAsync(Stream stream, string fileName, TableOptions options, CancellationToken stop)
    {
        TableOpening opened = new TableProblem(TableProblemCode.Empty);
        try
        {
            return opened = await TableEndings.OpenAsync(stream, fileName, options, stop);
        }
        catch (TableRefused refused)
        {
            return refused.Problem;
        }
        finally
        {
            if (!opened.IsOpen) await stream.DisposeAsync();
        }
    }

    /// <summary>What columns are called that nobody named.</summary>
    protected static IReadOnlyList<string> Numbered(int columns) =>
        columns == 1 ? ["name"] : [.. Enumerable.Range(1, columns).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>All rows below the header, in their order, the empty ones too. Once only.</summary>
    /// <exception cref="TableRefused">From here on the file cannot be read.</exception>
    public abstract IAsyncEnumerable<TableRow> RowsAsync(CancellationToken stop);

    public abstract ValueTask DisposeAsync();
}

/// <summary>How a table is written.</summary>
public enum TableForm
{
    Comma,
    Semicolon,
    Tab,

    /// <summary>One name a line.</summary>
    Lines,
    Workbook,
}

/// <summary>A table, or why there is none.</summary>
public sealed record TableOpening(TableFile? File, TableProblem? Problem)
{
    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsOpen => File is not null;

    public static implicit operator TableOpening(TableProblem problem) => new(null, problem);
    public static implicit operator TableOpening(TableFile file) => new(file, null);
}

using Serai.Platform.Tables.Texts;
using Serai.Platform.Tables.Workbooks;

namespace Serai.Platform.Tables;

/// <summary>Writes a table row by row. No spreadsheet runs what its cells hold.</summary>
public abstract class TableWriter : IAsyncDisposable
{
    /// <param name="to">Where it is written; it stays open.</param>
    /// <param name="form">How: <see cref="TableForm.Lines"/>, which has no room for columns, as <see cref="TableForm.Tab"/>.</param>
    /// <param name="mark">Whether a text begins with the byte order mark that spreadsheets want. It is always UTF-8, which holds every name.</param>
    /// <param name="sheet">The name of a workbook's sheet.</param>
    public static async Task<TableWriter> CreateAsync(Stream to, TableForm form, bool mark, string sheet, CancellationToken stop) => form switch
    {
        TableForm.Workbook => await WorkbookWriter.CreateAsync(to, sheet, stop),
        TableForm.Comma => new TextWriting(to, ',', mark),
        TableForm.Semicolon => new TextWriting(to, ';', mark),
        _ => new TextWriting(to, '\t', mark),
    };

    /// <summary>Writes the line "sep=;" above all others, by which spreadsheets know what stands between the cells. A workbook has none.</summary>
    public virtual Task SaySeparatorAsync(CancellationToken stop) => Task.CompletedTask;

    /// <summary>Writes a row.</summary>
    /// <param name="cells">Its texts.</param>
    /// <param name="numbers">Which of the first cells are numbers; null for none.</param>
    /// <exception cref="TableRefused">The form holds no more rows.</exception>
    public abstract Task WriteAsync(IReadOnlyList<string> cells, IReadOnlyList<CellNumber?>? numbers, CancellationToken stop);

    /// <summary>Writes what must stand at the end.</summary>
    public abstract Task FinishAsync(CancellationToken stop);

    public abstract ValueTask DisposeAsync();
}

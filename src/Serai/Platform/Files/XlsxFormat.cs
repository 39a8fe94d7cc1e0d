using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Serai.Platform.Files;

/// <summary>A workbook with one sheet. Its cells are texts and numbers, never formulas.</summary>
public sealed class XlsxFormat : ExportFormat
{
    private static readonly OpenXmlConfiguration Configuration = new() { FastMode = true, AutoFilter = true, EnableWriteNullValueCell = false };

    public override string Name => "xlsx";
    public override string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <remarks>A workbook is a zip file, which its writer wants to go back in: it is made in a temporary file and sent from there.</remarks>
    public override async Task WriteAsync(IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, Stream to, CancellationToken stop)
    {
        await using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        // The writer asks for its rows without waiting well; on a thread of its own it holds nobody up.
        await Task.Run(() => file.SaveAs(Sheet(columns, rows, stop), printHeader: true, sheetName: "Serai", configuration: Configuration), stop);
        file.Position = 0;
        await file.CopyToAsync(to, stop);
    }

    private static IEnumerable<IDictionary<string, object?>> Sheet(IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, CancellationToken stop)
    {
        var any = false;
        foreach (var row in rows.ToBlockingEnumerable(stop))
        {
            any = true;
            var cells = new Dictionary<string, object?>(columns.Count);
            for (var i = 0; i < columns.Count; i++)
                cells[columns[i]] = row[i];
            yield return cells;
        }
        // The names of the columns come from the first row: a table without rows would lose them.
        if (!any) yield return columns.ToDictionary(c => c, _ => (object?)null);
    }
}

using Serai.Platform.Tables.Texts;
using Serai.Platform.Tables.Workbooks;

namespace Serai.Platform.Tables;

/// <summary>Opens a file as what its ending says, once its first bytes do not say otherwise.</summary>
internal static class TableEndings
{
    private static readonly string[] Read = ["csv", "tsv", "tab", "txt", "xlsx", "xlsm", "xls"];

    public static async Task<TableOpening> OpenAsync(Stream stream, string fileName, TableOptions options, CancellationToken stop)
    {
        var ending = Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();
        if (!Read.Contains(ending))
            return new TableProblem(TableProblemCode.UnknownEnding, ending.Length == 0 ? Path.GetFileName(fileName) : "." + ending);
        if (!stream.CanSeek)
            return await OpenCopyAsync(stream, fileName, options, stop);
        if (stream.Length == 0)
            return new TableProblem(TableProblemCode.Empty);
        var start = new byte[FileKinds.Telling];
        var kind = FileKinds.Of(start.AsSpan(0, await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop)));
        stream.Position = 0;
        switch (ending)
        {
            case "csv" or "tsv" or "tab" or "txt":
                return kind is null ? await TextTable.OpenTextAsync(stream, ending == "tab" ? "tsv" : ending, options, stop) : Other(ending, await InZipAsync(kind, stream));
            case "xlsx" or "xlsm" or "xls" when kind == FileKinds.Ole:
                return new TableProblem(TableProblemCode.OldOrLocked);
            case "xlsx" or "xlsm" when kind == FileKinds.Zip:
                return await WorkbookTable.OpenSheetAsync(stream, options, stop);
            default:
                return Other(ending, kind is null ? TextKind(start) : await InZipAsync(kind, stream));
        }
    }

    // A pipe is read once, and what a table is takes more than one look.
    private static async Task<TableOpening> OpenCopyAsync(Stream pipe, string fileName, TableOptions options, CancellationToken stop)
    {
        var copy = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        TableOpening opened = new TableProblem(TableProblemCode.Empty);
        try
        {
            var part = new byte[1 << 16];
            for (int read; (read = await pipe.ReadAsync(part, stop)) > 0;)
                if (copy.Length + read > options.Limits.MaxBytes)
                    return new TableProblem(TableProblemCode.TooLarge, $"{options.Limits.MaxBytes >> 20}");
                else
                    await copy.WriteAsync(part.AsMemory(0, read), stop);
            copy.Position = 0;
            opened = await OpenAsync(copy, fileName, options, stop);
            if (opened.IsOpen) await pipe.DisposeAsync();
            return opened;
        }
        finally
        {
            if (!opened.IsOpen) await copy.DisposeAsync();
        }
    }

    private static TableProblem Other(string ending, string kind) => new(TableProblemCode.OtherThanEnding, "." + ending, kind);

    private static string TextKind(byte[] start) => TextSense.HoldsControls(start.AsSpan().TrimEnd((byte)0)) ? FileKinds.Other : FileKinds.Text;

    // A workbook is a zip archive that says so inside.
    private static async Task<string> InZipAsync(string kind, Stream stream) =>
        kind == FileKinds.Zip && await WorkbookParts.IsWorkbookAsync(stream) ? "Kind.Workbook" : kind;
}

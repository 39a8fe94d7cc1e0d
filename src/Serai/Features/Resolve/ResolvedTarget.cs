using Serai.Platform.Cli;
using Serai.Platform.Tables;

namespace Serai.Features.Resolve;

/// <summary>Where a resolved table is written: into a file beside the wanted one first, so that what is stopped leaves no half of it.</summary>
public sealed class ResolvedTarget : IDisposable
{
    private const string Standard = "-", Sheet = "Serai";

    private readonly string? unfinished;
    private readonly TableForm form;
    private readonly bool mark;

    private ResolvedTarget(string? path, TableForm form, bool mark) =>
        (Path, unfinished, this.form, this.mark) = (path, path is null ? null : $"{path}.{Guid.NewGuid():N}.part", form, mark);

    /// <summary>The file; null for standard output.</summary>
    public string? Path { get; }

    /// <param name="from">The table's own file.</param>
    /// <param name="told">The file to write; null for the one beside it.</param>
    /// <param name="table">The table that is resolved.</param>
    /// <exception cref="CommandRefused">It cannot be written there.</exception>
    public static ResolvedTarget Of(string from, string? told, TableFile table)
    {
        // A byte order mark is what spreadsheets want; whoever gave a file without one gets none.
        var mark = table.HasMark || table.Encoding != "utf-8" || table.Form == TableForm.Workbook;
        if (told == Standard)
            return table.Form == TableForm.Workbook && !Console.IsOutputRedirected
                ? throw new CommandRefused("A workbook does not go to a terminal: give --out FILE.")
                : new(null, table.Form, mark);
        var path = told ?? System.IO.Path.ChangeExtension(from, ".resolved" + (table.Form == TableForm.Workbook ? ".xlsx" : System.IO.Path.GetExtension(from)));
        if (System.IO.Path.GetFullPath(path) == System.IO.Path.GetFullPath(from))
            throw new CommandRefused($"--out: “{path}” is the file that is read. Give another.");
        if (Directory.Exists(path))
            throw new CommandRefused($"--out: “{path}” is a folder. Give the file's name too.");
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new CommandRefused($"--out: there is no folder “{folder}”. Make it, or give another.");
        return new(path, FormOf(path, table.Form), mark);
    }

    /// <summary>Writes it whole, or not at all.</summary>
    public async Task WriteAsync(Func<TableWriter, Task> write, CancellationToken stop)
    {
        await using (var to = unfinished is null ? Console.OpenStandardOutput() : new FileStream(unfinished, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 16 }))
        await using (var writer = await TableWriter.CreateAsync(to, form, mark, Sheet, stop))
            await write(writer);
        stop.ThrowIfCancellationRequested();
        if (unfinished is not null) File.Move(unfinished, Path!, overwrite: true);
    }

    public void Dispose()
    {
        if (unfinished is not null) File.Delete(unfinished);
    }

    // The same form as it came in, unless the file's ending says another.
    private static TableForm FormOf(string path, TableForm own) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".xlsx" => TableForm.Workbook,
        ".tsv" or ".tab" or ".txt" => TableForm.Tab,
        ".csv" => own is TableForm.Semicolon ? own : TableForm.Comma,
        _ => own,
    };
}

using Serai.Platform.Cli;
using Serai.Platform.Tables;

namespace Serai.Features.Resolve;

/// <summary>Where a resolved table is written: into a file beside the wanted one first, so that what is stopped leaves no half of it.</summary>
public sealed class ResolvedTarget : IDisposable
{
    private const string Standard = "-", Sheet = "Serai";

    private readonly UnfinishedFile? unfinished;
    private readonly TableForm form;
    private readonly bool mark, saysSeparator, replaces;

    private ResolvedTarget(string? path, TableForm form, TableFile table, bool replaces)
    {
        (Path, this.form, this.replaces) = (path, form, replaces);
        // A byte order mark is what spreadsheets want; whoever gave a file without one gets none.
        mark = table.HasMark || table.Encoding != "utf-8" || table.Form == TableForm.Workbook;
        saysSeparator = table.SaysSeparator && form == table.Form;
        unfinished = path is null ? null : UnfinishedFile.Claim(path);
    }

    /// <summary>The file; null for standard output.</summary>
    public string? Path { get; }

    /// <param name="from">The table's own file.</param>
    /// <param name="dump">The dump that names are resolved against; null for none.</param>
    /// <param name="told">The file to write; null for the one beside it.</param>
    /// <param name="table">The table that is resolved.</param>
    /// <param name="replaces">Whether a file that is there already may be replaced.</param>
    /// <exception cref="CommandRefused">It cannot be written there.</exception>
    public static ResolvedTarget Of(string from, string? dump, string? told, TableFile table, bool replaces)
    {
        if (told == Standard)
            return table.Form == TableForm.Workbook && !Console.IsOutputRedirected
                ? throw new CommandRefused("A workbook does not go to a terminal: give --out FILE.")
                : new(null, table.Form, table, replaces);
        var path = told ?? System.IO.Path.ChangeExtension(from, ".resolved" + (table.Form == TableForm.Workbook ? ".xlsx" : System.IO.Path.GetExtension(from)));
        var real = RealFile.Path(path);
        if (real == RealFile.Path(from))
            throw new CommandRefused($"--out: “{path}” is the file that is read. Give another.");
        if (dump is not null && real == RealFile.Path(dump))
            throw new CommandRefused($"--out: “{path}” is the dump of --index. Give another.");
        if (Directory.Exists(path))
            throw new CommandRefused($"--out: “{path}” is a folder. Give the file's name too.");
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new CommandRefused($"--out: there is no folder “{folder}”. Make it, or give another.");
        if (File.Exists(path) && !RealFile.IsRegular(path))
            throw new CommandRefused($"--out: “{path}” is a pipe, a device or something else that is no file. Give another, or - for standard output.");
        if (File.Exists(path) && !replaces)
            throw new CommandRefused($"“{path}” is there already. Give another with --out, or replace it with --force.");
        return new(path, FormOf(path, table.Form) ?? throw new CommandRefused($"--out: “{System.IO.Path.GetFileName(path)}” ends like no table that is written. Let it end in .csv, .tsv, .tab, .txt or .xlsx."), table, replaces);
    }

    /// <summary>Writes it whole, or not at all.</summary>
    /// <exception cref="ReaderGone">It goes to standard output, which nobody reads any more.</exception>
    public async Task WriteAsync(Func<TableWriter, Task> write, CancellationToken stop)
    {
        try
        {
            var to = unfinished?.Stream ?? StandardOutput.Open();
            await using var writer = await TableWriter.CreateAsync(to, form, mark, Sheet, stop);
            if (saysSeparator) await writer.SaySeparatorAsync(stop);
            await write(writer);
        }
        catch (IOException problem) when (unfinished is null && StandardOutput.IsGone(problem))
        {
            throw new ReaderGone();
        }
        stop.ThrowIfCancellationRequested();
        unfinished?.Complete(replaces);
    }

    public void Dispose() => unfinished?.Dispose();

    // The same form as it came in, unless the file's ending says another.
    private static TableForm? FormOf(string path, TableForm own) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".xlsx" => TableForm.Workbook,
        ".tsv" or ".tab" or ".txt" => TableForm.Tab,
        ".csv" => own is TableForm.Semicolon ? own : TableForm.Comma,
        _ => null,
    };
}

using System.CommandLine;
using Serai.Platform.Cli;
using Serai.Platform.Settings;
using Serai.Platform.Web;

namespace Serai.Platform.Files;

/// <summary><c>serai export WHAT FORMAT</c>: a whole table into a file or standard output.</summary>
public static class ExportCommand
{
    private const int BetweenReports = 100;

    public static Command Create(IReadOnlyList<string> names)
    {
        var what = new Argument<string>("WHAT") { Description = "The table: " + string.Join(", ", names) + "." };
        what.AcceptOnlyFromAmong([.. names]);
        var format = new Argument<string>("FORMAT") { Description = "csv (with a byte order mark, for spreadsheets), xlsx or ndjson." };
        format.AcceptOnlyFromAmong([.. ExportFormat.All.Select(f => f.Name)]);
        var asOf = new Option<string?>("--as-of") { Description = "The day, month, year or season that the answers are for, as an EDTF date. Default: today.", HelpName = "DATE" };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write. Default: standard output.", HelpName = "FILE" };
        var database = CommandRun.DatabaseOption();
        var command = new Command("export", "Write a whole table as CSV, XLSX or NDJSON.") { what, format, asOf, output, database };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = await CommandScope.OpenExistingAsync(CommandRun.Database(parsed, database), stop);
            var today = new Today(scope.Get<IClock>(), scope.Get<SiteChoices>()).Day;
            if (!AsOf.TryRead(parsed.GetValue(asOf), today, out var day, out var problem))
                throw new CommandRefused($"--as-of: “{problem!.Text}” is no date that can be asked for. {problem.Detail}".TrimEnd());
            var table = scope.Get<IEnumerable<ExportTable>>().Single(t => t.Name == parsed.GetRequiredValue(what));
            await WriteAsync(table, ExportFormat.Find(parsed.GetRequiredValue(format))!, day, parsed.GetValue(output), stop);
            return 0;
        });
        return command;
    }

    private static async Task WriteAsync(ExportTable table, ExportFormat format, AsOf day, string? file, CancellationToken stop)
    {
        if (file is null && format.Name == "xlsx" && !Console.IsOutputRedirected)
            throw new CommandRefused("A workbook does not go to a terminal: give --output FILE.");
        // Into a file beside the wanted one first, so that a stopped export leaves no half of a file under its name.
        var unfinished = file is null ? null : file + ".part";
        try
        {
            await using (var to = unfinished is null ? Console.OpenStandardOutput() : new FileStream(unfinished, FileMode.Create))
                await WorkProgress.RunAsync($"Exporting {table.Name}", "rows", async progress =>
                {
                    var rows = Counted(table.RowsAsync(day.From, day.To, stop), await table.CountAsync(stop), progress);
                    await format.WriteAsync(table.Columns, rows, to, stop);
                    return true;
                });
            if (file is not null) File.Move(unfinished!, file, overwrite: true);
        }
        catch when (unfinished is not null)
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static async IAsyncEnumerable<object?[]> Counted(IAsyncEnumerable<object?[]> rows, long total, IProgress<WorkDone> progress)
    {
        var count = 0L;
        await foreach (var row in rows)
        {
            if (++count % BetweenReports == 0) Report();
            yield return row;
        }
        Report();

        void Report() => progress.Report(new(count, Math.Min(1, count / Math.Max((double)total, 1))));
    }
}

using System.CommandLine;
using Serai.Features.Imports.Ror;
using Serai.Features.Search;
using Serai.Platform.Cli;
using Serai.Platform.Tables;

namespace Serai.Features.Resolve;

/// <summary><c>serai resolve FILE</c>: a spreadsheet of names becomes one of organizations.</summary>
public static class ResolveCommand
{
    /// <summary>The exit status where standard output is read no further: that of a program which the system ends for it.</summary>
    public const int ReaderIsGone = 141;

    private const int MostCandidates = 50;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The table: CSV (with commas, semicolons or tabs), XLSX, or plain text with one name a line." };
        var output = new Option<string?>("--out", "--output", "-o") { Description = "The file to write, or - for standard output. Default: FILE with “.resolved” before its ending.", HelpName = "OUT" };
        var columns = new Option<string?>("--columns") { Description = "Which column holds what, by its name or number: name=…,country=…,city=…,web=…,date=…. Default: found by their names.", HelpName = "COLUMNS" };
        var candidates = new Option<int>("--candidates") { Description = "How many candidates to give besides, each in a column candidate_1_ror and so on.", HelpName = "N" };
        var index = new Option<string?>("--index") { Description = "Resolve against this data dump of ror.org alone, zip or JSON, without any database.", HelpName = "ROR-DUMP" };
        var encoding = new Option<string?>("--encoding") { Description = "The text's encoding: utf-8, utf-16, gb18030 or big5. Default: found out.", HelpName = "ENCODING" };
        var sheet = new Option<string?>("--sheet") { Description = "Which sheet of a workbook. Default: the first.", HelpName = "SHEET" };
        var noHeader = new Option<bool>("--no-header") { Description = "The first line is a row like the others; columns are told by their numbers." };
        var force = new Option<bool>("--force") { Description = "Replace the file to write where it is there already." };
        var database = CommandRun.DatabaseOption();
        var command = new Command("resolve", "Find which organizations the names in a spreadsheet mean, and write it back with them.") { file, output, columns, candidates, index, encoding, sheet, noHeader, force, database };
        command.SetAction(async (parsed, stop) =>
        {
            var count = parsed.GetValue(candidates);
            if (count is < 0 or > MostCandidates)
                throw new CommandRefused($"--candidates: {count} is not from 0 to {MostCandidates}.");
            var path = parsed.GetRequiredValue(file);
            await using var table = await OpenAsync(path, new() { Encoding = parsed.GetValue(encoding), Sheet = parsed.GetValue(sheet), NoHeader = parsed.GetValue(noHeader) }, stop);
            if (parsed.GetValue(sheet) is not null && table.Form != TableForm.Workbook)
                throw new CommandRefused($"--sheet: {Path.GetFileName(path)} is text and has no sheets. Leave it out.");
            if (parsed.GetValue(encoding) is not null && table.Form == TableForm.Workbook)
                throw new CommandRefused($"--encoding: {Path.GetFileName(path)} is a workbook, which says itself how its texts are written. Leave it out.");
            var picked = NameColumns.Pick(table.Header, ToldColumns.Read(parsed.GetValue(columns)));
            if (!picked.ArePicked)
                throw Refused(path, picked.Problem, picked.Problem.Code == TableProblemCode.NoNameColumn ? parsed.GetValue(noHeader) ? " With --columns name=1 or another number." : " With --columns name=…; and with --no-header where the first line is a row already." : "");
            using var target = ResolvedTarget.Of(path, parsed.GetValue(index), parsed.GetValue(output), table, parsed.GetValue(force));
            var known = parsed.GetValue(index) is { } dump ? await OfDumpAsync(dump, stop) : await OfRegistryAsync(CommandRun.Database(parsed, database), stop);
            var resolve = new ResolveFile(known, count);
            try
            {
                await target.WriteAsync(writer => WorkProgress.RunAsync(Path.GetFileName(path), "rows", async progress =>
                {
                    await resolve.RunAsync(table, picked.Columns, writer, progress, stop);
                    return true;
                }), stop);
            }
            catch (TableRefused refused)
            {
                throw Refused(path, refused.Problem);
            }
            catch (ReaderGone)
            {
                return ReaderIsGone;
            }
            await ResolvedReport.TellAsync(target, table, picked.Columns, resolve);
            return 0;
        });
        return command;
    }

    private static async Task<TableFile> OpenAsync(string path, TableOptions options, CancellationToken stop)
    {
        if (Directory.Exists(path))
            throw new CommandRefused($"“{path}” is a folder. Give the table's file.");
        if (!File.Exists(path))
            throw new CommandRefused($"There is no file “{path}”.");
        var opened = await TableFile.OpenAsync(new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan | FileOptions.Asynchronous }), path, options, stop);
        return opened.IsOpen ? opened.File : throw Refused(path, opened.Problem);
    }

    private static CommandRefused Refused(string path, TableProblem problem, string more = "") => new($"{Path.GetFileName(path)}: {problem}{more}");

    private static Task<KnownNames> OfDumpAsync(string dump, CancellationToken stop)
    {
        var reader = new RorReader(dump);
        return WorkProgress.RunAsync(reader.FileName, "records", progress =>
            KnownNames.OfDumpAsync(reader, r => progress.Report(new(r.Count, r.Length > 0 ? Math.Min(0.99, (double)r.BytesRead / r.Length) : 0)), stop));
    }

    // The index holds all that is needed: the database is closed while the file is worked on.
    private static async Task<KnownNames> OfRegistryAsync(DatabaseAddress database, CancellationToken stop)
    {
        await using var scope = await CommandScope.OpenExistingAsync(database, stop);
        return await KnownNames.OfRegistryAsync(scope.Get<SeraiDb>(), scope.Get<IndexedNames>(), stop);
    }
}

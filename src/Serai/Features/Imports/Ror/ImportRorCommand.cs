using System.CommandLine;
using System.Globalization;
using Serai.Platform.Cli;
using Serai.Platform.Files;
using Serai.Platform.History;

namespace Serai.Features.Imports.Ror;

/// <summary><c>serai import ror FILE</c>.</summary>
public static class ImportRorCommand
{
    private const int Shown = 10;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The data dump of ror.org in schema 2: the zip file as it is published, or the JSON from inside it." };
        var size = new Option<int>("--max-size")
        {
            Description = "Megabytes of JSON at most.",
            HelpName = "MB",
            DefaultValueFactory = _ => (int)(RorLimits.Default.MaxBytes >> 20),
        };
        var report = new Option<FileInfo?>("--report") { Description = "Write the withdrawn records that lead nowhere to this CSV file.", HelpName = "FILE" };
        var database = CommandRun.DatabaseOption();
        var command = new Command("ror", "Import the records of the Research Organization Registry; a second time it changes what changed.") { file, size, report, database };
        command.SetAction(async (parsed, stop) =>
        {
            var limits = RorLimits.Default with { MaxBytes = Bytes(parsed.GetValue(size)) };
            await using var scope = await CommandScope.OpenAsync(CommandRun.Database(parsed, database), stop);
            var path = parsed.GetRequiredValue(file);
            var (imported, resolved) = await WorkProgress.RunAsync(Path.GetFileName(path), "records", progress =>
                scope.Get<ImportRegister>().RunAsync(path, Environment.UserName, ToldActor.CommandLine, limits, new Told(progress), stop));
            Console.WriteLine(imported.ChangedAnything ? $"Imported {imported}." : $"Nothing new: {imported}.");
            Tell(imported);
            if (resolved > 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{resolved:N0} names in statements now have their organization."));
            if (parsed.GetValue(report) is { } to)
                await WriteAsync(to, imported.Unfollowed, stop);
            return 0;
        });
        return command;
    }

    private static void Tell(RorImported imported)
    {
        foreach (var sentence in imported.LeftOut)
            Console.WriteLine(sentence);
        if (imported.RelationsOpen > 0)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{imported.RelationsOpen:N0} relations name a record that is neither in the file nor in the registry; they come with it."));
        foreach (var group in imported.Unfollowed.GroupBy(u => u.Why))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Count():N0} withdrawn records {Why(group.Key)}:"));
            foreach (var one in group.Take(Shown))
                Console.WriteLine($"  {one.Id} → {string.Join(", ", one.Successors)}");
            if (group.Count() > Shown)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … and {group.Count() - Shown:N0} more; --report FILE writes them all"));
        }
    }

    private static string Why(RorUnfollowedReason why) => why switch
    {
        RorUnfollowedReason.NotThere => "name a successor that is neither in the file nor in the registry",
        RorUnfollowedReason.Several => "name several successors, so their address leads to none of them",
        _ => "name each other as successors",
    };

    private static long Bytes(int megabytes) => megabytes > 0
        ? (long)megabytes << 20
        : throw new CommandRefused($"--max-size: no file has {megabytes} MB or less. Give the most that the JSON may have, from 1 MB on.");

    private static async Task WriteAsync(FileInfo to, IReadOnlyList<RorUnfollowed> unfollowed, CancellationToken stop)
    {
        await using var file = to.Create();
        var rows = unfollowed.Select(u => new object?[] { u.Id, string.Join(' ', u.Successors), Why(u.Why) });
        await new CsvFormat().WriteAsync(["record", "successors", "why"], rows.ToAsyncEnumerable(), file, stop);
    }

    private sealed class Told(IProgress<WorkDone> progress) : IProgress<RorProgress>
    {
        // Reading is nearly all of it; relations and successors come after.
        public void Report(RorProgress at) => progress.Report(new(at.Records, at.Length > 0 ? Math.Min(0.99, (double)at.Bytes / at.Length) : 0));
    }
}

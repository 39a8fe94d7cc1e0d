using System.CommandLine;
using System.Globalization;
using Serai.Platform.Cli;

namespace Serai.Platform.Backup;

/// <summary><c>serai backup FILE</c>.</summary>
public static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Where to write it, such as serai.backup." };
        var force = new Option<bool>("--force") { Description = "Overwrite a file that is there." };
        var password = BackupPassword.Option();
        var database = CommandRun.DatabaseOption();
        var command = new Command("backup", "Write everything into one file: records, history, accounts, files and keys. The site may run meanwhile.") { file, force, password, database };
        command.SetAction(async (parsed, stop) =>
        {
            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            if (!parsed.GetValue(force) && File.Exists(path))
                throw new CommandRefused($"There is a file “{path}” already; --force overwrites it.");
            var secret = BackupPassword.Of(parsed, password);
            await using var bare = await BareDatabase.OfExistingAsync(CommandRun.Database(parsed, database), stop);
            var taken = await WorkProgress.RunAsync("Backup", "rows", progress =>
                Task.Run(() => TakeBackup.RunAsync(bare.Db, path, secret, SystemClock.Instance.GetCurrentInstant(), progress, stop), stop));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken.Path}: {taken.Rows:N0} rows, {taken.Bytes / 1e6:N1} MB{(secret is null ? ", not encrypted" : ", encrypted")}. Written and read back."));
            return 0;
        });
        return command;
    }
}

using System.CommandLine;
using System.Globalization;
using Serai.Platform.Cli;

namespace Serai.Platform.Backup;

/// <summary><c>serai restore FILE</c>.</summary>
public static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "What serai backup wrote." };
        var check = new Option<bool>("--check") { Description = "Only read it, and say whether it is whole." };
        var replace = new Option<bool>("--replace") { Description = "Put an SQLite database that is there aside under another name." };
        var mail = new Option<bool>("--send-waiting-mail") { Description = "Send mails that waited when the backup was made. They may have been sent since, so they are held back without this." };
        var password = BackupPassword.Option();
        var database = CommandRun.DatabaseOption();
        var command = new Command("restore", "Fill an empty database with a backup, whichever kind of database it was made of.") { file, check, replace, mail, password, database };
        command.SetAction(async (parsed, stop) =>
        {
            var path = parsed.GetRequiredValue(file);
            using var stream = Open(path);
            using var backup = BackupReader.Open(stream, BackupPassword.Of(parsed, password));
            var length = Math.Max(1, stream.Length);
            if (parsed.GetValue(check))
            {
                await Task.Run(() => backup.Check(stop), stop);
                backup.CheckCounts();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path} is whole: {backup.Rows:N0} rows of {backup.Head.Taken}, by Serai {backup.Head.Program}."));
                return 0;
            }
            var choice = new RestoreChoice(parsed.GetValue(replace), parsed.GetValue(mail), () => (double)stream.Position / length);
            var restored = await WorkProgress.RunAsync("Restore", "rows", progress =>
                Task.Run(() => RestoreBackup.RunAsync(CommandRun.Database(parsed, database), backup, choice, progress, stop), stop));
            Tell(restored, choice);
            return restored.History.Problem is null ? 0 : VerifyHistoryCommand.Broken;
        });
        return command;
    }

    private static FileStream Open(string path)
    {
        try
        {
            return TakeBackup.Read(path);
        }
        catch (FileNotFoundException)
        {
            throw new CommandRefused($"There is no file “{path}”.");
        }
    }

    private static void Tell(Restored restored, RestoreChoice choice)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Restored {restored.Rows:N0} rows of {restored.Head.Taken}."));
        Console.WriteLine(restored.History.Problem is { } problem
            ? $"Its history was broken when the backup was made: {problem}"
            : $"Its history holds: {restored.History.Steps} steps, to {restored.History.Head}");
        if (restored.Aside is { } aside)
            Console.WriteLine($"What was there before lies in {aside}.");
        if (!choice.SendWaitingMail)
            Console.WriteLine("Mails that waited then are held back.");
    }
}

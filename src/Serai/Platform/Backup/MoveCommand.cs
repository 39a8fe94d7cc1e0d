using System.CommandLine;
using System.Globalization;
using Serai.Platform.Cli;

namespace Serai.Platform.Backup;

/// <summary><c>serai move --to CONNECTION</c>.</summary>
public static class MoveCommand
{
    /// <summary>The exit status where the two databases differ.</summary>
    public const int Differs = 1;

    public static Command Create()
    {
        var to = new Option<string>("--to") { Description = "The database to fill, which is empty: a PostgreSQL connection, or a file.", HelpName = "FILE-OR-CONNECTION", Required = true };
        var database = CommandRun.DatabaseOption();
        var command = new Command("move", "Take everything to another database and compare both row by row. The site is stopped meanwhile.") { to, database };
        command.SetAction(async (parsed, stop) =>
        {
            var target = DatabaseAddress.Parse(parsed.GetRequiredValue(to));
            var compared = await Task.Run(() => MoveDatabase.RunAsync(
                CommandRun.Database(parsed, database), target, SystemClock.Instance.GetCurrentInstant(), title => new ProgressLines(Console.Error, title, "rows"), stop), stop);
            if (compared.Difference is { } difference)
            {
                await Console.Error.WriteLineAsync($"The databases differ after {compared.Rows} rows. {difference} Empty the new one and move again.");
                return Differs;
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Moved {compared.Rows:N0} rows; each is the same in both. From now on start with --database, or SERAI_DATABASE, of the new one."));
            return 0;
        });
        return command;
    }
}

using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People.SecondFactor;
using Serai.Features.People.Tickets;
using Serai.Platform.Cli;
using Serai.Platform.Files;

namespace Serai.Features.People;

/// <summary><c>serai people list</c>, <c>serai people first-link</c> and <c>serai people second-factor-off</c>.</summary>
public static class PeopleCommand
{
    public static Command Create() => new("people", "Who can sign in, and a way in for the first.") { List(), FirstLink(), SecondFactorCommand.Off() };

    private static Command List()
    {
        var database = CommandRun.DatabaseOption();
        var command = new Command("list", "Accounts with the roles held today, as CSV.") { database };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = await CommandScope.OpenExistingAsync(CommandRun.Database(parsed, database), stop);
            var table = await scope.Get<PeopleQueries>().TableAsync(stop);
            foreach (var line in table)
                Console.WriteLine(line);
            return 0;
        });
        return command;
    }

    private static Command FirstLink()
    {
        var database = CommandRun.DatabaseOption();
        var command = new Command("first-link", "A one-time link to make the first administrator, while there is none.") { database };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = await CommandScope.OpenExistingAsync(CommandRun.Database(parsed, database), stop);
            var path = await scope.Get<FirstAdministrator>().LinkAsync(stop)
                ?? throw new CommandRefused("There is an administrator already, who can invite others; serai people list names the accounts.");
            var address = scope.Get<IConfiguration>()["Serai:Address"]?.TrimEnd('/');
            Console.WriteLine(address is { Length: > 0 } ? address + path : $"{path} (after the address of the site; set Serai__Address to have it printed whole)");
            return 0;
        });
        return command;
    }
}

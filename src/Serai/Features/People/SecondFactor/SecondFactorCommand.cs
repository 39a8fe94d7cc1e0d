using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Platform.Cli;
using Serai.Platform.Files;
using Serai.Platform.History;

namespace Serai.Features.People.SecondFactor;

/// <summary><c>serai people second-factor-off</c>: for who has lost both the phone and the recovery codes.</summary>
public static class SecondFactorCommand
{
    public static Command Off()
    {
        var (database, email) = (CommandRun.DatabaseOption(), new Argument<string>("email") { Description = "The person's address." });
        var command = new Command("second-factor-off", "Lets a person in by the password alone again. Make sure first who asks for it.") { database, email };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = await CommandScope.OpenExistingAsync(CommandRun.Database(parsed, database), stop);
            var person = await scope.Get<UserManager<Person>>().FindByEmailAsync(parsed.GetValue(email)!.Trim())
                ?? throw new CommandRefused("Nobody has this address; serai people list names the accounts.");
            if (!await scope.Get<SeraiDb>().Set<Authenticator>().AnyAsync(a => a.PersonId == person.Id, stop)) throw new CommandRefused("The second factor of this account is off.");
            var doing = new Doing(scope.Get<IClock>().GetCurrentInstant(), Environment.UserName, ToldActor.CommandLine, "turn off the second factor", "people");
            await scope.Get<SecondFactorOff>().TurnAsync(doing, person, stop);
            Console.WriteLine($"The password alone lets {person.Email} in now.");
            return 0;
        });
        return command;
    }
}

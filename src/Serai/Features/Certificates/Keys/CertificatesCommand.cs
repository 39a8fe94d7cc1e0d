using System.CommandLine;
using Microsoft.Extensions.Localization;
using NodaTime.Text;
using Serai.Features.Office;
using Serai.Platform.Auth.Keys;
using Serai.Platform.Cli;
using Serai.Platform.Editing;
using Serai.Platform.Files;
using Serai.Platform.History;

namespace Serai.Features.Certificates.Keys;

/// <summary><c>serai certificates keys ORGANIZATION</c>, <c>rotate ORGANIZATION</c> and <c>revoke-key ORGANIZATION KEY</c>.</summary>
public static class CertificatesCommand
{
    public static Command Create()
    {
        var database = CommandRun.DatabaseOption();
        database.Recursive = true;
        return new Command("certificates", "The keys that organizations sign certificates by.") { Keys(database), Rotate(database), Revoke(database), database };
    }

    private static Command Keys(Option<string?> database)
    {
        var which = Which();
        var command = new Command("keys", "The keys of an organization as CSV, the current one first.") { which };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = await OpenAsync(parsed, database, stop);
            var office = await FindAsync(scope, parsed.GetRequiredValue(which), stop);
            Console.WriteLine("key,address,made,retired,revoked,reason");
            foreach (var key in await scope.Get<IssuerKeys>().OfAsync(office.All, stop))
                Console.WriteLine(CsvFormat.Line([key.Thumbprint, key.Address, Text(key.MadeAt), Text(key.RetiredAt), Text(key.RevokedAt), key.RevokedWhy]).TrimEnd());
            return 0;
        });
        return command;
    }

    private static Command Rotate(Option<string?> database)
    {
        var which = Which();
        var command = new Command("rotate", "Sign the organization's certificates by a new key from now on. What the old ones signed stays good.") { which };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = await OpenAsync(parsed, database, stop);
            var office = await FindAsync(scope, parsed.GetRequiredValue(which), stop);
            Refuse(scope, (await scope.Get<IssuerKeys>().RotateAsync(office.Id, office.Slug, Doing(scope, IssuerKeys.Rotate, office, null), null, stop)).Problem);
            Console.WriteLine($"{office.Slug} signs its certificates by {(await scope.Get<IssuerKeys>().OfAsync([office.Id], stop))[0].Address} from now on.");
            return 0;
        });
        return command;
    }

    private static Command Revoke(Option<string?> database)
    {
        var which = Which();
        var key = new Argument<string>("KEY") { Description = "The key, as serai certificates keys lists it." };
        var reason = new Option<string>("--reason") { Description = "Why.", HelpName = "TEXT", Required = true };
        var command = new Command("revoke-key", "Say that a key is not to be trusted. It is handed out no more, so nothing that it signed is taken for good; if it is the current one, a new one follows.") { which, key, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = await OpenAsync(parsed, database, stop);
            var office = await FindAsync(scope, parsed.GetRequiredValue(which), stop);
            var (thumbprint, why) = (parsed.GetRequiredValue(key), parsed.GetRequiredValue(reason).Trim());
            if ((await scope.Get<IssuerKeys>().OfAsync(office.All, stop)).All(k => k.Thumbprint != thumbprint))
                throw new CommandRefused($"{office.Slug} has no key “{thumbprint}”. serai certificates keys {office.Slug} lists those it has.");
            Refuse(scope, (await scope.Get<IssuerKeys>().RevokeAsync(thumbprint, office.Slug, Doing(scope, IssuerKeys.Revoke, office, why), stop)).Problem);
            Console.WriteLine($"The key {thumbprint} is revoked.");
            return 0;
        });
        return command;
    }

    private static Argument<string> Which() => new("ORGANIZATION") { Description = "Its short name, as it stands in its address." };

    private static Task<CommandScope> OpenAsync(ParseResult parsed, Option<string?> database, CancellationToken stop) =>
        CommandScope.OpenExistingAsync(CommandRun.Database(parsed, database), stop, services => services.AddSharedKeys());

    private static async Task<OfficeEnd> FindAsync(CommandScope scope, string slug, CancellationToken stop) =>
        await scope.Get<SeraiDb>().OfficeEndAsync(slug, stop) ?? throw new CommandRefused($"There is no organization “{slug}”. Its short name stands in its address.");

    private static void Refuse(CommandScope scope, FieldProblem? problem)
    {
        if (problem is not null)
            throw new CommandRefused(problem.Sentence(scope.Get<IStringLocalizerFactory>()));
    }

    private static Doing Doing(CommandScope scope, string verb, OfficeEnd office, string? reason) =>
        new(scope.Get<IClock>().GetCurrentInstant(), Environment.UserName, ToldActor.CommandLine, verb, IssuerKeys.Subject(office.Slug)) { SubjectId = office.Id, Reason = reason };

    private static string? Text(Instant? at) => at is { } moment ? InstantPattern.General.Format(moment) : null;
}

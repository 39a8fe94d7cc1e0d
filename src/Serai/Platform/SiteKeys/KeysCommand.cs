using System.CommandLine;
using NodaTime.Text;
using Serai.Platform.Auth.Keys;
using Serai.Platform.Cli;
using Serai.Platform.Files;
using Serai.Platform.History;

namespace Serai.Platform.SiteKeys;

/// <summary><c>serai keys</c>, <c>serai keys rotate</c> and <c>serai keys revoke KID</c>.</summary>
public static class KeysCommand
{
    public static Command Create()
    {
        var database = CommandRun.DatabaseOption();
        database.Recursive = true;
        var command = new Command("keys", "The keys that this site signs by, as CSV, the newest first.") { Rotate(database), Revoke(database), database };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = await OpenAsync(parsed, database, stop);
            Console.WriteLine("kid,made,retired,revoked,reason");
            foreach (var key in await scope.Get<SiteKeys>().AllAsync(stop))
                Console.WriteLine(CsvFormat.Line([key.Kid, Text(key.Made), Text(key.Retired), Text(key.Revoked), key.RevokedWhy]).TrimEnd());
            return 0;
        });
        return command;
    }

    private static Command Rotate(Option<string?> database)
    {
        var command = new Command("rotate", "Sign by a new key from now on. The one so far vouches for it, and stays readable for ever.");
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = await OpenAsync(parsed, database, stop);
            var key = await scope.Get<SiteKeys>().RotateAsync(Doing(scope, "rotate", null), stop);
            Console.WriteLine($"This site signs by {key.Kid} from now on.");
            return 0;
        });
        return command;
    }

    private static Command Revoke(Option<string?> database)
    {
        var which = new Argument<string>("KID") { Description = "The key, as serai keys lists it." };
        var reason = new Option<string>("--reason") { Description = "Why. Everybody who reads the keys reads it.", HelpName = "TEXT", Required = true };
        var command = new Command("revoke", "Say that a key is not to be trusted. If it is the one that signs now, a new one follows, for which it does not vouch.") { which, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = await OpenAsync(parsed, database, stop);
            var (keys, kid) = (scope.Get<SiteKeys>(), parsed.GetRequiredValue(which));
            var why = parsed.GetRequiredValue(reason).Trim();
            if (why.Length == 0) throw new CommandRefused("Say why, by --reason; nothing was changed.");
            try
            {
                await keys.RevokeAsync(kid, Doing(scope, "revoke", why), stop);
            }
            catch (KeyRefused refused)
            {
                throw new CommandRefused(refused.Problem == KeyProblem.Unknown ? $"This site has no key “{kid}”. serai keys lists those it has." : $"The key {kid} was revoked already; nothing was changed.");
            }
            Console.WriteLine($"The key {kid} is revoked. This site signs by {(await keys.AllAsync(stop))[0].Kid}.");
            return 0;
        });
        return command;
    }

    private static Task<CommandScope> OpenAsync(ParseResult parsed, Option<string?> database, CancellationToken stop) =>
        CommandScope.OpenExistingAsync(CommandRun.Database(parsed, database), stop, services => services.AddSharedKeys());

    private static Doing Doing(CommandScope scope, string verb, string? reason) =>
        new(scope.Get<IClock>().GetCurrentInstant(), Environment.UserName, ToldActor.CommandLine, verb, SiteKeys.Subject) { Reason = reason };

    private static string? Text(Instant? at) => at is { } known ? InstantPattern.General.Format(known) : null;
}

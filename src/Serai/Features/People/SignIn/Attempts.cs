using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Serai.Features.People.SignIn;

/// <summary>
/// Slows guessing down, for all nodes together. An attempt is counted before it is made, so that many at once are no way
/// around it; one that succeeds is taken back.
/// </summary>
public sealed class Attempts(IServiceScopeFactory scopes, IClock clock)
{
    /// <summary>Mails that somebody asked for.</summary>
    public const string MailTo = "mail to";

    /// <summary>Invitations.</summary>
    public const string InvitationTo = "invitation to";

    private const int Tries = 20;

    private static readonly string[] Counted = [SignInByPassword.OfAccount, MailTo, InvitationTo];

    /// <returns>How long to wait; null where it may be tried now.</returns>
    public async Task<Duration?> TakeAsync(AttemptLimit limit, string what, string whose, CancellationToken stop)
    {
        var key = Key(what, whose);
        for (var i = 0; ; i++)
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
                var attempt = await db.Attempts.FirstOrDefaultAsync(a => a.Key == key, stop);
                if (attempt is null) db.Add(attempt = new() { Key = key });
                var wait = attempt.Take(limit, clock.GetCurrentInstant());
                if (wait is null) await db.SaveChangesAsync(stop);
                return wait;
            }
            catch (DbUpdateException) when (i < Tries)
            {
                // Somebody else counted meanwhile.
                await Task.Delay(Random.Shared.Next(1, 10), stop);
            }
    }

    /// <summary>It was no guess: the count starts anew.</summary>
    public Task ForgetAsync(string what, string whose, CancellationToken stop) => ChangeAsync(what, whose, (db, attempt) => db.Remove(attempt), stop);

    /// <summary>It was no guess: it is not counted. What others of the same network tried stays counted.</summary>
    public Task GiveBackAsync(string what, string whose, CancellationToken stop) => ChangeAsync(what, whose, (_, attempt) => attempt.GiveBack(), stop);

    private async Task ChangeAsync(string what, string whose, Action<SeraiDb, Attempt> change, CancellationToken stop)
    {
        var key = Key(what, whose);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        if (await db.Attempts.FirstOrDefaultAsync(a => a.Key == key, stop) is not { } attempt) return;
        change(db, attempt);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another attempt came in between: it stays counted.
        }
    }

    /// <summary>What is counted of one account, wherever it is: a kind of count that is new must stand here too.</summary>
    public static IEnumerable<byte[]> KeysOf(string account) => Counted.Select(what => Key(what, account));

    private static byte[] Key(string what, string whose) => SHA256.HashData(Encoding.UTF8.GetBytes($"{what}\n{whose}"));
}

using Microsoft.AspNetCore.Identity;
using Serai.Features.People.Accounts;

namespace Serai.Features.People.SignIn;

/// <summary>
/// Checks an address and a password. Whether the address exists shows neither in the answer nor in the work: the same is
/// counted, asked and hashed.
/// </summary>
public sealed class SignInByPassword(UserManager<Person> people, IPasswordHasher<Person> hasher, Attempts attempts)
{
    public const string OfAccount = "password of", OfNetwork = "password from";

    private static readonly Person Nobody = Person.With("nobody@example.org", "", "en", Instant.MinValue);
    private static volatile string? nobodysHash;

    /// <returns>The person; or how long to wait before trying again; or neither, where address and password don't belong together.</returns>
    public async Task<(Person? Person, Duration? Wait)> TryAsync(string email, string password, string network, CancellationToken stop)
    {
        var account = people.NormalizeEmail(email)!;
        if (await attempts.TakeAsync(AttemptLimit.OfNetwork, OfNetwork, network, stop) is { } busy) return (null, busy);
        if (await attempts.TakeAsync(AttemptLimit.OfAccount, OfAccount, account, stop) is { } guessed) return (null, guessed);
        nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        var person = await people.FindByEmailAsync(email);
        var result = hasher.VerifyHashedPassword(person ?? Nobody, person?.PasswordHash ?? nobodysHash, password);
        if (person?.PasswordHash is null || result == PasswordVerificationResult.Failed) return default;
        // Hashed when the hash was a weaker one.
        if (result == PasswordVerificationResult.SuccessRehashNeeded) person.PasswordHash = hasher.HashPassword(person, password);
        await attempts.ForgetAsync(OfAccount, account, stop);
        await attempts.GiveBackAsync(OfNetwork, network, stop);
        return (person, null);
    }
}

using Microsoft.AspNetCore.Identity;
using Serai.Features.People.Accounts;
using Serai.Features.People.Mail;
using Serai.Features.People.Sessions;
using Serai.Features.People.Tokens;

namespace Serai.Features.People.SignIn;

/// <summary>Gives a person another password: all other sessions end with the same save, tokens where that is wanted, and the person is told.</summary>
public sealed class NewPassword(UserManager<Person> people, IPasswordHasher<Person> hasher, BrowserSessions sessions, OwnTokens tokens, Attempts attempts, PeopleMail mail)
{
    /// <param name="but">The session that goes on, where one does.</param>
    /// <param name="endTokens">Whether programs are shut out too.</param>
    /// <returns>False where the account was changed at the same time, and nothing was kept.</returns>
    public async Task<bool> SetAsync(Person person, string password, Guid? but, bool endTokens, CancellationToken stop)
    {
        person.PasswordHash = hasher.HashPassword(person, password);
        await sessions.PutAllToEndAsync(person.Id, but, stop);
        mail.PasswordChanged(person, tokensEnded: endTokens && await tokens.PutAllToEndAsync(person.Id, stop));
        // Saves, with all else that the request changed, and the notice of it.
        if (!(await people.UpdateSecurityStampAsync(person)).Succeeded) return false;
        // Whoever came in by the old one while it was being changed.
        await sessions.EndAllAsync(person.Id, but, stop);
        await attempts.ForgetAsync(SignInByPassword.OfAccount, person.NormalizedEmail!, stop);
        return true;
    }
}

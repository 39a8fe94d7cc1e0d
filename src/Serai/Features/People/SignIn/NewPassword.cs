using Microsoft.AspNetCore.Identity;
using Serai.Features.People.Accounts;
using Serai.Features.People.Mail;
using Serai.Features.People.Sessions;

namespace Serai.Features.People.SignIn;

/// <summary>Gives a person another password: all other sessions end, and the person is told.</summary>
public sealed class NewPassword(UserManager<Person> people, IPasswordHasher<Person> hasher, BrowserSessions sessions, Attempts attempts, PeopleMail mail)
{
    /// <param name="but">The session that goes on, where one does.</param>
    /// <returns>False where the account was changed at the same time, and nothing was kept.</returns>
    public async Task<bool> SetAsync(Person person, string password, Guid? but, CancellationToken stop)
    {
        person.PasswordHash = hasher.HashPassword(person, password);
        mail.PasswordChanged(person);
        // Saves, with all else that the request changed, and the notice of it.
        if (!(await people.UpdateSecurityStampAsync(person)).Succeeded) return false;
        await sessions.EndAllAsync(person.Id, but, stop);
        await attempts.ForgetAsync(SignInByPassword.OfAccount, person.NormalizedEmail!, stop);
        return true;
    }
}

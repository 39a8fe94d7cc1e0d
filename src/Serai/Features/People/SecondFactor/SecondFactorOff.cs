using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.Mail;
using Serai.Platform.History;

namespace Serai.Features.People.SecondFactor;

/// <summary>Turns a person's second factor off: the password alone lets in again, and nothing is left of app and codes.</summary>
public sealed class SecondFactorOff(SeraiDb db, PeopleMail mail)
{
    public async Task TurnAsync(Doing doing, Person person, CancellationToken stop)
    {
        await using (var step = await db.BeginStepAsync(doing, stop))
        {
            db.RemoveRange(await db.Set<Authenticator>().Where(a => a.PersonId == person.Id).ToListAsync(stop));
            db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.PersonId == person.Id).ToListAsync(stop));
            person.TwoFactorEnabled = false;
            mail.WaysInChanged(person);
            await step.CompleteAsync(stop);
        }
    }
}

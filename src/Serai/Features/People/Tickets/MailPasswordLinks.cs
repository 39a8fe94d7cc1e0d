using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.Mail;
using Serai.Platform.Auth;
using Serai.Platform.Jobs;

namespace Serai.Features.People.Tickets;

/// <summary>Makes a link for each <see cref="PasswordWish"/> whose address has an account, and forgets the wish.</summary>
public sealed class MailPasswordLinks(SeraiDb db, UserManager<Person> people, PeopleMail mail, IClock clock) : IJob
{
    private static readonly Duration Lease = Duration.FromMinutes(1);

    // A mail that cannot be written is no better the sixth time.
    private const int Most = 5;

    public async Task<bool> DoOneAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        if (await db.TakeAsync(db.PasswordWishes, now, Lease, stop) is not { } wish) return false;
        db.Remove(wish);
        if (wish.Attempts <= Most && await people.FindByEmailAsync(wish.Email) is { } person)
        {
            var token = Secret.New();
            db.Add(Ticket.ForPassword(token, person.Id, now));
            mail.PasswordLink(person, new Uri(new Uri(wish.Site), PeopleLinks.Password(token)));
        }
        try
        {
            // One save: the wish goes, and the link and its mail come.
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It took longer than the lease, and another node did it.
        }
        return true;
    }
}

using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Mail;

/// <summary>What is held about one person here: to show, to export, to delete.</summary>
public sealed class MailOfPerson(SeraiDb db)
{
    /// <summary>Mails to this person, the newest first; those of long ago without what they said.</summary>
    public Task<List<OutboxMail>> SentAsync(Guid person, CancellationToken stop) =>
        db.Outbox.AsNoTracking().Where(m => m.PersonId == person).OrderByDescending(m => m.Created).ToListAsync(stop);

    /// <summary>Marks all of it for deletion in the context; the caller saves. A mail that waits is not sent any more.</summary>
    public async Task ForgetAsync(Guid person, CancellationToken stop)
    {
        db.RemoveRange(await db.Outbox.Where(m => m.PersonId == person).ToListAsync(stop));
        db.RemoveRange(await db.HeldMails.Where(m => m.PersonId == person).ToListAsync(stop));
        db.RemoveRange(await db.MailChoices.Where(m => m.PersonId == person).ToListAsync(stop));
    }
}

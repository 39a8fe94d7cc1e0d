using Microsoft.EntityFrameworkCore;
using Serai.Platform.Settings;

namespace Serai.Platform.Mail;

/// <summary>Which mails have served: what they said is erased in the night.</summary>
public sealed class MailKept(SeraiDb db, MailSettings settings, SiteChoices choices, IClock clock) : IGoesWithTime
{
    public KeptDays By => KeptDays.Mail;

    internal IQueryable<OutboxMail> Served
    {
        get
        {
            var until = clock.GetCurrentInstant() - (By.Chosen(choices.Now) is { } days ? Duration.FromDays(days) : settings.KeptFor);
            return db.Outbox.Where(m => m.Subject != null && (m.Sent <= until || m.GivenUp <= until));
        }
    }

    public Task<int> CountAsync(CancellationToken stop) => Served.CountAsync(stop);
}

using Microsoft.EntityFrameworkCore;
using Serai.Platform.Jobs;

namespace Serai.Platform.Mail;

/// <summary>Erases what mails said, some time after they were sent or given up (<c>Serai:Mail:KeepDays</c>); that they were stays.</summary>
public sealed class EraseOldMail(SeraiDb db, MailSettings settings, IClock clock, DateTimeZone zone, ILogger<EraseOldMail> log) : DailyJob(db, clock, zone, log)
{
    private const int AtOnce = 100;

    private readonly SeraiDb db = db;
    private readonly IClock clock = clock;

    protected override string Name => "mail-erase";

    protected override LocalTime At => new(3, 30);

    protected override async Task DoAsync(CancellationToken stop)
    {
        var until = clock.GetCurrentInstant() - settings.KeptFor;
        while (true)
        {
            var old = await db.Outbox.Where(m => m.Subject != null && (m.Sent <= until || m.GivenUp <= until)).OrderBy(m => m.Id).Take(AtOnce).ToListAsync(stop);
            if (old.Count == 0) return;
            old.ForEach(m => m.Erase());
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Serai.Platform.Jobs;

namespace Serai.Platform.Mail;

/// <summary>Erases what mails said, some time after they were sent or given up (<c>Serai:Mail:KeepDays</c>), and links that let somebody in at once; that there were such mails stays.</summary>
public sealed class EraseOldMail(SeraiDb db, MailKept kept, MailKinds kinds, IClock clock, DateTimeZone zone, ILogger<EraseOldMail> log) : DailyJob(db, clock, zone, log)
{
    private const int AtOnce = 100;

    private readonly SeraiDb db = db;
    private readonly IClock clock = clock;

    protected override string Name => "mail-erase";

    protected override LocalTime At => new(3, 30);

    protected override async Task DoAsync(CancellationToken stop)
    {
        await EraseAsync(kept.Served, m => m.Erase(), stop);
        // Those of before the program erased them as it sends.
        var letIn = kinds.All.Where(k => k.LetsIn).Select(k => k.Name).ToList();
        await EraseAsync(db.Outbox.Where(m => letIn.Contains(m.Kind) && (m.Text != null || m.Html != null) && (m.Sent != null || m.GivenUp != null)), m => m.EraseBody(), stop);
    }

    private async Task EraseAsync(IQueryable<OutboxMail> which, Action<OutboxMail> erase, CancellationToken stop)
    {
        while (true)
        {
            var some = await which.OrderBy(m => m.Id).Take(AtOnce).ToListAsync(stop);
            if (some.Count == 0) return;
            some.ForEach(erase);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
    }
}

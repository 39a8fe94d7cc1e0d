using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Mail;
using Serai.Features.People.Sessions;
using Serai.Platform.History;
using Serai.Platform.Jobs;
using Serai.Platform.Web;

namespace Serai.Features.People.Privacy;

/// <summary>
/// Every night: erases sessions, links and counts that have served, warns those without any role who have not been here for long, and
/// deletes them some weeks later where they did not come. Each person is a save of its own, so it may be begun again anywhere.
/// </summary>
public sealed class EraseUnused(SeraiDb db, RetentionSettings settings, SessionLimits limits, DeletePerson deletion, PeopleMail mail, Today today, IClock clock, DateTimeZone zone, ILogger<EraseUnused> log) : DailyJob(db, clock, zone, log)
{
    private const int AtOnce = 100;

    // Longer than any count is remembered.
    private static readonly Duration AttemptsKept = Duration.FromDays(1);

    private readonly SeraiDb db = db;
    private readonly IClock clock = clock;

    protected override string Name => "privacy-erase";

    protected override LocalTime At => new(4, 0);

    protected override async Task DoAsync(CancellationToken stop)
    {
        await EraseServedAsync(stop);
        var now = clock.GetCurrentInstant();
        var (warnFrom, deleteFrom, warned) = (now - Duration.FromDays(settings.UnusedDays - settings.WarnDays), now - Duration.FromDays(settings.UnusedDays), now - Duration.FromDays(settings.WarnDays));
        foreach (var id in await db.People.Where(p => (p.LastSeen ?? p.Created) <= warnFrom).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(stop))
        {
            stop.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            var person = await db.People.FirstOrDefaultAsync(p => p.Id == id, stop);
            if (person is null || await HoldsAsync(id, stop)) continue;
            var seen = person.LastSeen ?? person.Created;
            if (person.Warned is not { } told || told < seen) await WarnAsync(person, now, stop);
            // Never sooner than was said, also where the job did not run for long.
            else if (seen <= deleteFrom && told <= warned) await DeleteAsync(id, now, stop);
        }
    }

    private async Task<bool> HoldsAsync(Guid id, CancellationToken stop) =>
        (await db.Grants.AsNoTracking().Where(g => g.PersonId == id).ToListAsync(stop)).Exists(g => g.Until is null || g.Until > today.Day);

    private async Task WarnAsync(Person person, Instant now, CancellationToken stop)
    {
        var ends = Instant.Max((person.LastSeen ?? person.Created) + Duration.FromDays(settings.UnusedDays), now + Duration.FromDays(settings.WarnDays));
        person.Warned = now;
        mail.AccountEnds(person, today.DayOf(ends));
        await db.SaveChangesAsync(stop);
    }

    private async Task DeleteAsync(Guid id, Instant now, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        await deletion.RunAsync(id, new(now, "Serai", "program", "delete", RoleGiving.Subject(id)) { SubjectId = id, Reason = "not used for long" }, stop);
    }

    private async Task EraseServedAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var old = now - Duration.FromDays(settings.SessionDays);
        var (begun, seen, counted) = (old - limits.Longest, old - limits.Idle, now - AttemptsKept);
        await EraseAsync(db.Sessions.Where(s => s.Ended <= old || s.Created <= begun || s.LastSeen <= seen), stop);
        await EraseAsync(db.Tickets.Where(t => t.Closed <= old || t.Expires <= old), stop);
        await EraseAsync(db.Attempts.Where(a => a.Last <= counted && a.Until <= now), stop);
    }

    private async Task EraseAsync<T>(IQueryable<T> rows, CancellationToken stop)
        where T : class
    {
        while (await rows.Take(AtOnce).ToListAsync(stop) is { Count: > 0 } some)
        {
            db.RemoveRange(some);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Serai.Platform.Telemetry;

namespace Serai.Platform.Jobs;

/// <summary>
/// Work that comes once a day at an hour of the site's time zone. One that was missed while no node ran is done at the next
/// look; where the zone or the hour changes, its next turn follows at the next look. It may be begun again where it was left, so each of its steps must be committed whole and not be done twice.
/// </summary>
public abstract class DailyJob(SeraiDb db, IClock clock, DateTimeZone zone, ILogger log) : IJob
{
    private static readonly Duration Lease = Duration.FromMinutes(10);

    protected abstract string Name { get; }

    protected abstract LocalTime At { get; }

    protected abstract Task DoAsync(CancellationToken stop);

    public async Task<bool> DoOneAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var name = Name;
        var known = await db.Set<Turn>().AsNoTracking().FirstOrDefaultAsync(t => t.Name == name, stop);
        if (known is null) await BeginAsync(now, stop);
        if (known?.Due is not { } due) return false;
        if (due > now)
        {
            if (known.Attempts == 0 && Next(now, At, zone) is var next && next != due) await FollowAsync(due, next, stop);
            return false;
        }
        if (await db.TakeAsync(db.Set<Turn>().Where(t => t.Name == name), now, Lease, stop) is not { } turn) return false;
        string? problem = null;
        try
        {
            await DoAsync(stop);
        }
        catch (Exception failure)
        {
            problem = failure.Message;
        }
        // What the work itself left in the context is no part of this.
        db.ChangeTracker.Clear();
        db.Attach(turn);
        if (problem is null) Done(turn);
        else if (stop.IsCancellationRequested) turn.GiveBack(clock.GetCurrentInstant());
        else
        {
            log.LogWarning("The daily {Name} could not be done and is tried again: {Problem}", name, problem);
            turn.PutOff(clock.GetCurrentInstant(), problem);
        }
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It took longer than the lease, and another node goes on with it.
        }
        return false;
    }

    /// <summary>The next time after an instant; an hour that a change of the clocks leaves out is the one after it.</summary>
    public static Instant Next(Instant after, LocalTime at, DateTimeZone zone)
    {
        var day = after.InZone(zone).Date;
        var today = zone.AtLeniently(day + at).ToInstant();
        return today > after ? today : zone.AtLeniently(day.PlusDays(1) + at).ToInstant();
    }

    private void Done(Turn turn)
    {
        (turn.Due, turn.Attempts, turn.Problem) = (Next(clock.GetCurrentInstant(), At, zone), 0, null);
        Counted.JobDone(Name);
    }

    // The site went to another time zone, or the hour was set anew. One that is at work, or was put off, plans its next turn by itself.
    private async Task FollowAsync(Instant due, Instant next, CancellationToken stop)
    {
        var name = Name;
        if (await db.Set<Turn>().FirstOrDefaultAsync(t => t.Name == name && t.Due == due && t.Attempts == 0, stop) is not { } turn) return;
        turn.Due = next;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node has taken it meanwhile.
            db.ChangeTracker.Clear();
        }
    }

    private async Task BeginAsync(Instant now, CancellationToken stop)
    {
        db.Add(new Turn { Name = Name, Due = Next(now, At, zone) });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException) when (!stop.IsCancellationRequested)
        {
            // Another node has begun it.
            db.ChangeTracker.Clear();
        }
    }
}

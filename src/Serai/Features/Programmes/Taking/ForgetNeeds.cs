using Microsoft.EntityFrameworkCore;
using Serai.Platform.Jobs;

namespace Serai.Features.Programmes.Taking;

/// <summary>Every night: what participants needed is erased, once the time is over for which their edition keeps it.</summary>
public sealed class ForgetNeeds(SeraiDb db, IClock clock, DateTimeZone zone, ILogger<ForgetNeeds> log) : DailyJob(db, clock, zone, log)
{
    private const int AtOnce = 500;

    // The name of its own context: the base keeps another.
    private readonly SeraiDb programmes = db;
    private readonly LocalDate today = clock.GetCurrentInstant().InZone(zone).Date;

    protected override string Name => "forget-needs";

    protected override LocalTime At => new(1, 40);

    protected override async Task DoAsync(CancellationToken stop)
    {
        var needs = programmes.ParticipantNeeds;
        var kept = await programmes.Editions.AsNoTracking().Where(e => e.Ends != null && needs.Any(n => n.EditionId == e.Id)).ToListAsync(stop);
        foreach (var edition in kept.Where(e => e.ForgetsOn <= today))
            while (await ForgetAsync(edition.Id, stop) == AtOnce)
                programmes.ChangeTracker.Clear();
    }

    private async Task<int> ForgetAsync(Guid edition, CancellationToken stop)
    {
        var old = await programmes.ParticipantNeeds.Where(n => n.EditionId == edition).OrderBy(n => n.ParticipantId).Take(AtOnce).ToListAsync(stop);
        programmes.RemoveRange(old);
        await programmes.SaveChangesAsync(stop);
        return old.Count;
    }
}

using Microsoft.EntityFrameworkCore;
using Serai.Platform.Jobs;

namespace Serai.Platform.Web.Api.Writing;

/// <summary>Forgets answers whose day is over.</summary>
public sealed class ForgetKeptAnswers(SeraiDb db, IClock clock, DateTimeZone zone, ILogger<ForgetKeptAnswers> log) : DailyJob(db, clock, zone, log)
{
    private const int AtOnce = 500;

    private readonly SeraiDb db = db;
    private readonly IClock clock = clock;

    protected override string Name => "api-answers";

    protected override LocalTime At => new(3, 40);

    protected override async Task DoAsync(CancellationToken stop)
    {
        var until = clock.GetCurrentInstant() - OnceOnly.Kept;
        while (await db.Set<KeptAnswer>().Where(a => a.At <= until).OrderBy(a => a.At).Take(AtOnce).ToListAsync(stop) is { Count: > 0 } old)
        {
            db.RemoveRange(old);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
    }
}

using Serai.Platform.Jobs;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Night;

/// <summary>Every night: what their parties are called now, which of them are taken the place of, what time does to the others, then the reminders of the day.</summary>
public sealed class AgreementNight(SeraiDb db, FollowNames names, TakePlaces places, MoveByTime moves, Remind remind, Today today, IClock clock, DateTimeZone zone, ILogger<AgreementNight> log) : DailyJob(db, clock, zone, log)
{
    protected override string Name => "agreement-night";

    protected override LocalTime At => new(3, 0);

    protected override async Task DoAsync(CancellationToken stop)
    {
        await names.RunAsync(stop);
        await places.RunAsync(today.Day, stop);
        await moves.RunAsync(today.Day, stop);
        await remind.RunAsync(today.Day, stop);
    }
}

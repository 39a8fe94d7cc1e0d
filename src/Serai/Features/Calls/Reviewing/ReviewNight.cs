using Serai.Features.Calls.Reviewing.Discussions;
using Serai.Features.Calls.Reviewing.Reminding;
using Serai.Platform.Jobs;

namespace Serai.Features.Calls.Reviewing;

/// <summary>Every night: reviewers are reminded of what is due, then everybody in a discussion is told that others said something.</summary>
public sealed class ReviewNight(SeraiDb db, RemindReviewers remind, TellRemarks tell, IClock clock, DateTimeZone zone, ILogger<ReviewNight> log) : DailyJob(db, clock, zone, log)
{
    protected override string Name => "review-night";

    protected override LocalTime At => new(4, 30);

    protected override async Task DoAsync(CancellationToken stop)
    {
        try
        {
            await remind.RunAsync(stop);
        }
        finally
        {
            // Also where not all could be reminded.
            await tell.RunAsync(stop);
        }
    }
}

using Serai.Platform.Db.Faults;
using Serai.Platform.Settings;

namespace Serai.Platform.Jobs;

/// <summary>
/// Does what is due, in the background: one loop for each kind of work, so that a slow one holds up only itself. It looks
/// when it is called and every few seconds, since other nodes add work too, and what is put off comes due by itself.
/// </summary>
public sealed class JobRunner(
    IServiceScopeFactory scopes, IEnumerable<JobKind> kinds, WakeUp wake, IConfiguration configuration, IHostApplicationLifetime life, SiteChoices choices, DatabaseTrouble trouble, ILogger<JobRunner> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.Equals(configuration["Serai:Jobs"], "off", StringComparison.OrdinalIgnoreCase)) return;
        try
        {
            // The first pages come first.
            using (var started = CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStarted, stoppingToken))
                await Task.Delay(Timeout.Infinite, started.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.WhenAll(kinds.Select(kind => RunAsync(kind, stoppingToken)));
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // Whatever was cut short: its lease ends, and it is taken again.
        }
    }

    /// <summary>Does all that is due now, and returns.</summary>
    public async Task DoDueAsync(CancellationToken stop = default)
    {
        foreach (var kind in kinds)
            await DoDueAsync(kind, stop);
    }

    private async Task RunAsync(JobKind kind, CancellationToken stop)
    {
        for (var failed = 0; ;)
        {
            var called = wake.Next;
            try
            {
                await DoDueAsync(kind, stop);
                failed = 0;
            }
            catch (Exception problem) when (!stop.IsCancellationRequested)
            {
                // A job keeps its own failures in its rows; what comes here is mostly the database's.
                if (trouble.Note(problem) is not null)
                {
                    // Nothing of the work failed: it goes on soon after the database answers again.
                    await Task.Delay(Interval, stop);
                    continue;
                }
                log.LogWarning("{Job} could not be done and is tried again: {Problem}", kind.Job.Name, problem.Message);
                await Task.Delay(BackOff.After(++failed).ToTimeSpan(), stop);
                continue;
            }
            await Task.WhenAny(called, Task.Delay(Interval, stop));
            stop.ThrowIfCancellationRequested();
        }
    }

    private async Task DoDueAsync(JobKind kind, CancellationToken stop)
    {
        bool more;
        do
        {
            await choices.FreshAsync(stop);
            await using var scope = scopes.CreateAsyncScope();
            more = await ((IJob)scope.ServiceProvider.GetRequiredService(kind.Job)).DoOneAsync(stop);
        }
        while (more && !stop.IsCancellationRequested);
    }
}

using System.Data.Common;
using Serai.Platform.Db.Faults;

namespace Serai.Platform.Db.Others;

/// <summary>
/// Notices within a second that another process changed the database: an import from the command line, another node, somebody's
/// own tool. What this process saves tells by itself what it changed, and is not taken for another's.
/// </summary>
public sealed class OtherWriters(IWatch watch, DataVersion version, DatabaseTrouble trouble, ILogger<OtherWriters> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(400);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await watch.RunAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is DbException or IOException or InvalidOperationException && !stoppingToken.IsCancellationRequested)
            {
                if (trouble.Note(problem) is null) log.LogWarning("Cannot ask the database whether it changed: {Problem}", problem.Message);
                version.Moved();
                await Task.Delay(Again, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
    }
}

/// <summary>How a database tells that others wrote: each kind in its own way.</summary>
public interface IWatch
{
    /// <summary>Watches until it is stopped or the connection breaks.</summary>
    Task RunAsync(CancellationToken stop);

    /// <summary>A transaction of this process has begun: what others wrote before it is still to be told from its own.</summary>
    void Began();

    /// <summary>It has been committed.</summary>
    void Committed();
}

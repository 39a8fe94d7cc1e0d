using Microsoft.EntityFrameworkCore;
using Serai.Platform.Jobs;

namespace Serai.Features.Certificates.SigningAgain;

/// <summary>Does some of a run at a time, until none is left that could be signed again.</summary>
public sealed partial class WorkOnSigning(SeraiDb db, SignAgain sign, IClock clock, ILogger<WorkOnSigning> log) : IJob
{
    /// <summary>Longer than a piece can last.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(10);

    public async Task<bool> DoOneAsync(CancellationToken stop)
    {
        if (await db.TakeAsync(db.SigningRuns, clock.GetCurrentInstant(), Lease, stop) is not { } run)
            return false;
        var (looked, left, problem, isCut) = (0, 0, (string?)null, false);
        try
        {
            (looked, left) = await sign.PieceAsync(run, stop);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            isCut = true;
        }
        catch (Exception failure)
        {
            problem = failure.Message;
            NotDone(log, run.Id, failure.GetType().Name, failure.Message);
        }
        // What the work left in the context is no part of this.
        db.ChangeTracker.Clear();
        db.Attach(run);
        var now = clock.GetCurrentInstant();
        run.Left += left;
        if (isCut)
            run.GiveBack(now);
        else if (problem is not null)
            run.PutOff(now, problem);
        else if (looked == SignAgain.Many)
            (run.Due, run.Attempts, run.Problem) = (now, 0, null);
        else
        {
            (run.FinishedAt, run.Problem) = (now, null);
            run.IsOver();
        }
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It took longer than the lease, and another goes on with it.
        }
        return !isCut && problem is null;
    }

    [LoggerMessage(1, LogLevel.Warning, "The signing again {Run} is tried again: {Problem}: {Message}")]
    private static partial void NotDone(ILogger log, Guid run, string problem, string message);
}

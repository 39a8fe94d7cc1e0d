using Microsoft.EntityFrameworkCore;
using Serai.Platform.History;

namespace Serai.Features.Calls.Deciding;

/// <summary>
/// Whatever changes who has a place of a call, one after the other: two at once would each see the place that only one can have. Whoever comes second waits for
/// the first one's commit and reads what it left.
/// </summary>
public sealed class CallTurn(SeraiDb db)
{
    private const int MostAttempts = 5;

    /// <summary>Does something as one step of the history, alone. Nothing of it is kept where it tells what is in the way.</summary>
    /// <param name="doing">Who does what.</param>
    /// <param name="call">The call.</param>
    /// <param name="work">Reads and changes; it is done again where it was overtaken. Null where all is well.</param>
    /// <param name="stop">To stop.</param>
    public async Task<T?> RunAsync<T>(Doing doing, Guid call, Func<StepInProgress, Task<T?>> work, CancellationToken stop)
        where T : class
    {
        for (var n = 1; ; n++)
            try
            {
                db.ChangeTracker.Clear();
                await using var step = await db.BeginStepAsync(doing, stop);
                await WaitAsync(call, stop);
                if (await work(step) is { } problem)
                    return problem;
                await step.CompleteAsync(stop);
                return null;
            }
            catch (Exception problem) when (n < MostAttempts && Overtaken.Is(problem))
            {
            }
    }

    /// <summary>Waits for its turn, within a transaction: it lasts to the end of that. A call that was never published has no row, and no submissions.</summary>
    public Task WaitAsync(Guid call, CancellationToken stop) =>
        db.Set<SubmissionCount>().Where(c => c.CallId == call).ExecuteUpdateAsync(c => c.SetProperty(x => x.Last, x => x.Last), stop);
}

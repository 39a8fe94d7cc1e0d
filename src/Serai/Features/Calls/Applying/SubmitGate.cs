namespace Serai.Features.Calls.Applying;

/// <summary>
/// How many submit at once. Before a deadline hundreds come within seconds, and all of one call wait for each other's number: a few at a time are done sooner
/// than all at once, and who waits here holds no connection and no lock.
/// </summary>
public sealed class SubmitGate : IDisposable
{
    private readonly SemaphoreSlim places = new(Math.Max(2, Environment.ProcessorCount) * 2);

    /// <summary>Does it when it is its turn, first come first served.</summary>
    public async Task<T> ThroughAsync<T>(Func<Task<T>> work, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        try
        {
            return await work();
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();
}

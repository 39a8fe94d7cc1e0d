using System.Collections.Concurrent;

namespace Serai.Features.Calls.Applying;

/// <summary>
/// How many submit to a call at once. Before a deadline hundreds come within seconds, and all of one call wait for each other's number: a few at a time are done sooner
/// than all at once, and who waits here holds no connection and no lock.
/// </summary>
public sealed class SubmitGate : IDisposable
{
    private static readonly int AtOnce = Math.Max(2, Environment.ProcessorCount) * 2;

    // One for each call that was submitted to since the start: a few bytes each.
    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> gates = [];

    /// <summary>Does it when it is its turn, first come first served.</summary>
    public async Task<T> ThroughAsync<T>(Guid call, Func<Task<T>> work, CancellationToken stop)
    {
        var places = gates.GetOrAdd(call, _ => new(AtOnce));
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

    public void Dispose()
    {
        foreach (var gate in gates.Values)
            gate.Dispose();
    }
}

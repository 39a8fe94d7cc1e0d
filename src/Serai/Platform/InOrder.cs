using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Serai.Platform;

/// <summary>Does work on all cores, and gives what comes of it in the order in which it began.</summary>
public static class InOrder
{
    private const int AtOnce = 64;

    /// <summary>What comes of each. No more is under way than the cores can do at once, however long the list.</summary>
    public static async IAsyncEnumerable<TOut> EachAsync<TIn, TOut>(IAsyncEnumerable<TIn> things, Func<TIn, TOut> work, [EnumeratorCancellation] CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var under = Channel.CreateBounded<Task<TOut[]>>(new BoundedChannelOptions(Environment.ProcessorCount * 2) { SingleReader = true, SingleWriter = true });
        var begun = Task.Run(() => BeginAsync(things, work, under.Writer, ended.Token), CancellationToken.None);
        try
        {
            await foreach (var part in under.Reader.ReadAllAsync(stop))
                foreach (var one in await part)
                    yield return one;
        }
        finally
        {
            // Whoever stops taking stops the work too; nothing of it goes on behind them.
            await ended.CancelAsync();
            await begun.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task BeginAsync<TIn, TOut>(IAsyncEnumerable<TIn> things, Func<TIn, TOut> work, ChannelWriter<Task<TOut[]>> under, CancellationToken stop)
    {
        try
        {
            var part = new List<TIn>(AtOnce);
            await foreach (var thing in things.WithCancellation(stop))
            {
                part.Add(thing);
                if (part.Count < AtOnce) continue;
                await under.WriteAsync(Begin(part, work, stop), stop);
                part = new(AtOnce);
            }
            if (part.Count > 0) await under.WriteAsync(Begin(part, work, stop), stop);
            under.Complete();
        }
        catch (Exception problem)
        {
            under.TryComplete(problem);
        }
    }

    private static Task<TOut[]> Begin<TIn, TOut>(List<TIn> part, Func<TIn, TOut> work, CancellationToken stop) => Task.Run(
        () => part.Select(thing =>
        {
            stop.ThrowIfCancellationRequested();
            return work(thing);
        }).ToArray(),
        stop);
}

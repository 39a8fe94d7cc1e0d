using System.Globalization;
using System.Threading.RateLimiting;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Platform.Paper;

/// <summary>
/// One document at a time for each reader, by the person or, of nobody, by the network: whoever asks for many takes no place from others. A second
/// one waits for the first.
/// </summary>
public sealed class PaperTurns : IDisposable
{
    private const int WaitingOfOne = 1;

    private readonly PartitionedRateLimiter<string> readers = PartitionedRateLimiter.Create<string, string>(reader => RateLimitPartition.GetConcurrencyLimiter(
        reader, _ => new() { PermitLimit = 1, QueueLimit = WaitingOfOne, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));

    /// <summary>The reader's turn, to be given back; one that is not acquired where another document waits already.</summary>
    public ValueTask<RateLimitLease> TakeAsync(HttpContext context) =>
        readers.AcquireAsync(context.Actor.PersonId?.ToString("N", CultureInfo.InvariantCulture) ?? ClientNetwork.Of(context), 1, context.RequestAborted);

    public void Dispose() => readers.Dispose();
}

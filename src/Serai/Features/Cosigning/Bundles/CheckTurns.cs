using System.Globalization;
using System.Threading.RateLimiting;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Cosigning.Bundles;

/// <summary>Checks a few bundles at once, and one at a time of each reader: anybody may bring one, and each is read whole into memory.</summary>
public sealed class CheckTurns : IDisposable
{
    private const int AtOnce = 2, Waiting = 8;

    private readonly PartitionedRateLimiter<string> turns = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<string, string>(reader => RateLimitPartition.GetConcurrencyLimiter(reader, _ => new() { PermitLimit = 1, QueueLimit = 1, QueueProcessingOrder = QueueProcessingOrder.OldestFirst })),
        PartitionedRateLimiter.Create<string, int>(_ => RateLimitPartition.GetConcurrencyLimiter(0, _ => new() { PermitLimit = AtOnce, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst })));

    /// <summary>The reader's turn, to be given back; one that is not acquired where too many wait.</summary>
    public ValueTask<RateLimitLease> TakeAsync(HttpContext context) =>
        turns.AcquireAsync(context.Actor.PersonId?.ToString("N", CultureInfo.InvariantCulture) ?? ClientNetwork.Of(context), 1, context.RequestAborted);

    public void Dispose() => turns.Dispose();
}

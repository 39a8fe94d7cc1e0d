using System.Globalization;
using System.Threading.RateLimiting;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Certificates.Checking;

/// <summary>Checks a few credentials at once, and so many of each reader in a minute: anybody may bring one, and for it others are asked.</summary>
public sealed class CheckingTurns : IDisposable
{
    private const int AtOnce = 8, Waiting = 32, InAMinute = 60;

    private readonly PartitionedRateLimiter<string> turns = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<string, string>(reader => RateLimitPartition.GetFixedWindowLimiter(reader, _ => new() { PermitLimit = InAMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })),
        PartitionedRateLimiter.Create<string, int>(_ => RateLimitPartition.GetConcurrencyLimiter(0, _ => new() { PermitLimit = AtOnce, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst })));

    /// <summary>The reader's turn, to be given back; one that is not acquired where too much is asked.</summary>
    public ValueTask<RateLimitLease> TakeAsync(HttpContext context) =>
        turns.AcquireAsync(context.Actor.PersonId?.ToString("N", CultureInfo.InvariantCulture) ?? ClientNetwork.Of(context), 1, context.RequestAborted);

    public void Dispose() => turns.Dispose();
}

using System.Globalization;
using System.Threading.RateLimiting;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Certificates.Checking;

/// <summary>
/// So many checks of each reader at once, and in a minute: anybody may bring a credential, and for it others are asked. Those who answer late, or never, hold up whoever named them: all readers together wait for
/// them in a few places, of which a credential of this site needs none.
/// </summary>
public sealed class CheckingTurns : IDisposable
{
    /// <summary>Of one reader: so many are checked, and so many wait.</summary>
    public const int AtOnce = 2, Waiting = 8;

    /// <summary>Of one reader, or one network: so many in a minute.</summary>
    public const int InAMinute = 60;

    private const int Outside = 8, WaitingOutside = 32;

    private readonly PartitionedRateLimiter<string> turns = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<string, string>(reader => RateLimitPartition.GetFixedWindowLimiter(reader, _ => new() { PermitLimit = InAMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })),
        PartitionedRateLimiter.Create<string, string>(reader => RateLimitPartition.GetConcurrencyLimiter(reader, _ => new() { PermitLimit = AtOnce, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst })));

    private readonly ConcurrencyLimiter outside = new(new() { PermitLimit = Outside, QueueLimit = WaitingOutside, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>The reader's turn, to be given back; one that is not acquired where too much is asked.</summary>
    public ValueTask<RateLimitLease> TakeAsync(HttpContext context) =>
        turns.AcquireAsync(context.Actor.PersonId?.ToString("N", CultureInfo.InvariantCulture) ?? ClientNetwork.Of(context), 1, context.RequestAborted);

    /// <summary>A place among those who ask other sites, to be given back; one that is not acquired where too many wait for it.</summary>
    public ValueTask<RateLimitLease> OutsideAsync(CancellationToken stop) => outside.AcquireAsync(1, stop);

    public void Dispose()
    {
        turns.Dispose();
        outside.Dispose();
    }
}

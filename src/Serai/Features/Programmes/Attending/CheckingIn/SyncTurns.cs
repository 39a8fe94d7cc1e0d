using System.Threading.RateLimiting;

namespace Serai.Features.Programmes.Attending.CheckingIn;

/// <summary>How often one link may ask: phones do four times a minute, and more only where they bring much.</summary>
public sealed class SyncTurns : IDisposable
{
    private const int Most = 240;

    private readonly PartitionedRateLimiter<Guid> devices = PartitionedRateLimiter.Create<Guid, Guid>(device =>
        RateLimitPartition.GetFixedWindowLimiter(device, _ => new FixedWindowRateLimiterOptions { PermitLimit = Most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    public bool Take(Guid device)
    {
        using var lease = devices.AttemptAcquire(device);
        return lease.IsAcquired;
    }

    public void Dispose() => devices.Dispose();
}

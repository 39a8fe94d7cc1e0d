using System.Collections.Concurrent;
using System.Globalization;
using Serai.Platform.Auth;

namespace Serai.Platform.Web.Api.Writing;

/// <summary>
/// What comes before each write: a token may write so often a minute, for each node by itself, so that a program gone wild does
/// not fill the history. Answers to writes are nobody's to keep.
/// </summary>
public sealed class WriteGate(WriteRate rate) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        if (http.Actor.Token is not { } token || rate.Take(token.Id) is not { } wait) return await next(context);
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return new ApiRefusal("TooManyWrites", null, null, string.Create(CultureInfo.InvariantCulture, $"A token may write {WriteRate.AMinute} times a minute. Go on after the seconds that Retry-After says."), StatusCodes.Status429TooManyRequests).Answer(http);
    }
}

/// <summary>Counts writes by the minute.</summary>
public sealed class WriteRate(IClock clock)
{
    public const int AMinute = 300;
    private static readonly Duration Window = Duration.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, int> counts = new();
    private Instant began;

    /// <returns>How long to wait; null where one more may be.</returns>
    public Duration? Take(Guid token)
    {
        var now = clock.GetCurrentInstant();
        lock (counts)
        {
            if (now - began >= Window)
            {
                counts.Clear();
                began = now;
            }
            return counts.AddOrUpdate(token, 1, (_, n) => n + 1) > AMinute ? began + Window - now : null;
        }
    }
}

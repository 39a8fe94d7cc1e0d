using System.Globalization;
using System.Threading.RateLimiting;
using Serai.Platform.Web.Api;

namespace Serai.Platform.Web.Export;

/// <summary>
/// Whole tables go out to a few readers at a time: anybody may ask for one, and each holds a reader of the database and
/// a processor while it lasts. The others are told to come back.
/// </summary>
public sealed class ExportTurns(ExportRoom room) : IEndpointFilter
{
    public const int Seconds = 10;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = room.Limiter.AttemptAcquire();
        if (lease.IsAcquired) return await next(context);
        var http = context.HttpContext;
        http.Response.Headers.RetryAfter = Seconds.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-store";
        await Refusal.Answer(http, "TooBusy", null, "Other whole tables are being written out; ask again in some seconds.", StatusCodes.Status503ServiceUnavailable);
        return Results.Empty;
    }
}

/// <summary>How many whole tables are written at the same time.</summary>
public sealed class ExportRoom : IDisposable
{
    public const int AtOnce = 4;

    public ConcurrencyLimiter Limiter { get; } = new(new() { PermitLimit = AtOnce });

    public void Dispose() => Limiter.Dispose();
}

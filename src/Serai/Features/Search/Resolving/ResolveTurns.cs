using System.Globalization;
using Serai.Platform.Web.Api;

namespace Serai.Features.Search.Resolving;

/// <summary>
/// Lets those in who ask for names to be resolved, a few at a time and once the index is up: anybody may ask, without a key. The
/// others are told to come back. Answers are nobody's to keep.
/// </summary>
public sealed class ResolveTurns(ResolveRoom room, SearchIndex index, IHostApplicationLifetime site)
{
    private static readonly ApiRefusal Busy = new("TooBusy", null, null, "Many names are being resolved just now; ask again in some seconds.", StatusCodes.Status503ServiceUnavailable);
    private static readonly ApiRefusal NotYet = new("SearchNotReady", null, null, "The search index is still coming up after a start; ask again in a few seconds.", StatusCodes.Status503ServiceUnavailable);
    private static readonly ApiRefusal TooSlow = new("TooBusy", null, null, "These names take longer to be resolved than one request may. Send fewer at once, or shorter ones.", StatusCodes.Status503ServiceUnavailable);
    private static readonly ApiRefusal Stopping = new("SearchNotReady", null, null, "The registry is being stopped or started anew; ask again in some seconds.", StatusCodes.Status503ServiceUnavailable);

    /// <summary>Does some work once it is its turn, or says when to come back.</summary>
    /// <param name="http">All that it sent is read already: whoever sends slowly holds nobody up.</param>
    /// <param name="work">It ends early where the caller has gone or the site is stopping.</param>
    public async Task<IResult> RunAsync(HttpContext http, Func<CancellationToken, Task<IResult>> work)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!index.IsReady) return Later(http, NotYet);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, site.ApplicationStopping);
        try
        {
            using var lease = await room.Limiter.AcquireAsync(cancellationToken: stop.Token);
            if (!lease.IsAcquired) return Later(http, Busy);
            stop.CancelAfter(room.Longest);
            return await work(stop.Token);
        }
        catch (OperationCanceledException) when (site.ApplicationStopping.IsCancellationRequested)
        {
            return Later(http, Stopping);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            return TooSlow.Answer(http);
        }
    }

    private static IResult Later(HttpContext http, ApiRefusal refusal)
    {
        http.Response.Headers.RetryAfter = ResolveRoom.Seconds.ToString(CultureInfo.InvariantCulture);
        return refusal.Answer(http);
    }
}

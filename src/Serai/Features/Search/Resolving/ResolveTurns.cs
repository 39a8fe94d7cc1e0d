using System.Globalization;
using Serai.Platform.Web.Api;

namespace Serai.Features.Search.Resolving;

/// <summary>
/// Lets those in who ask for names to be resolved, a few at a time and once the index is up: anybody may ask, without a key. The
/// others are told to come back. Answers are nobody's to keep.
/// </summary>
public sealed class ResolveTurns(ResolveRoom room, SearchIndex index) : IEndpointFilter
{
    private static readonly ApiRefusal Busy = new("TooBusy", null, null, "Many names are being resolved just now; ask again in some seconds.", StatusCodes.Status503ServiceUnavailable);
    private static readonly ApiRefusal NotYet = new("SearchNotReady", null, null, "The search index is still coming up after a start; ask again in a few seconds.", StatusCodes.Status503ServiceUnavailable);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => await RunAsync<object?>(context.HttpContext, () => next(context));

    /// <summary>Does some work once it is its turn, or says when to come back.</summary>
    public async ValueTask<object?> RunAsync<T>(HttpContext http, Func<ValueTask<T>> work)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!index.IsReady) return Later(http, NotYet);
        using var lease = await room.Limiter.AcquireAsync(cancellationToken: http.RequestAborted);
        return lease.IsAcquired ? await work() : Later(http, Busy);
    }

    private static IResult Later(HttpContext http, ApiRefusal refusal)
    {
        http.Response.Headers.RetryAfter = ResolveRoom.Seconds.ToString(CultureInfo.InvariantCulture);
        return refusal.Answer(http);
    }
}

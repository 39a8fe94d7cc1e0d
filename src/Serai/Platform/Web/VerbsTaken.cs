using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace Serai.Platform.Web;

/// <summary>
/// OPTIONS is answered by 204 and what the address takes (RFC 9110, 9.3.7); another verb by 405 and the same list. A page,
/// an export and an operation of the API say it alike: where GET is taken HEAD is too, and OPTIONS always is.
/// </summary>
public static class VerbsTaken
{
    /// <summary>What an address takes that only shows something.</summary>
    public static readonly string Reading = List([HttpMethods.Get]);

    /// <summary>Goes innermost, so that the refusal of a verb has no body yet.</summary>
    public static IApplicationBuilder UseVerbsTaken(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // What is shown instead of a page is shown whatever the verb was.
        if (IsErrorPage(context))
        {
            context.Request.Method = HttpMethods.Get;
            await next(context);
            return;
        }
        await next(context);
        var response = context.Response;
        if (response.StatusCode != StatusCodes.Status405MethodNotAllowed || response.HasStarted) return;
        response.Headers.Allow = List(response.Headers.GetCommaSeparatedValues(HeaderNames.Allow));
        if (HttpMethods.IsOptions(context.Request.Method))
            response.StatusCode = StatusCodes.Status204NoContent;
    });

    /// <summary>For an endpoint that is mapped for all verbs.</summary>
    public static RouteHandlerBuilder OnlyGet(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (call, next) =>
    {
        if (HttpMethods.IsGet(call.HttpContext.Request.Method)) return await next(call);
        call.HttpContext.Response.Headers.Allow = HttpMethods.Get;
        return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
    });

    private static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private static string List(IEnumerable<string> taken)
    {
        var verbs = taken.ToHashSet(StringComparer.Ordinal);
        if (verbs.Contains(HttpMethods.Get)) verbs.Add(HttpMethods.Head);
        verbs.Add(HttpMethods.Options);
        return string.Join(", ", verbs.Order(StringComparer.Ordinal));
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Serai.Platform.Web;

/// <summary>
/// A page answers the verbs that it has handlers for, and 405 to all others: without this a page would be shown for any
/// verb, its view without anything that a handler loads. What is sent to a handler that the page does not have, or to none where
/// all have names, is answered by 404.
/// </summary>
public sealed class OnlyVerbsTaken : IAuthorizationFilter, IPageFilter, IOrderedFilter
{
    // Before the check of a form's token, which would call a wrong verb a bad request.
    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.ActionDescriptor is not CompiledPageActionDescriptor page) return;
        var taken = page.HandlerMethods.Select(h => h.HttpMethod).DefaultIfEmpty(HttpMethods.Get).Select(v => v.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        if (taken.Contains(context.HttpContext.Request.Method)) return;
        context.HttpContext.Response.Headers.Allow = string.Join(", ", taken.Order(StringComparer.Ordinal));
        context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    // No handler ran, so nothing was loaded and nobody's right was looked at.
    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null && context.ActionDescriptor.HandlerMethods.Count > 0) context.Result = new NotFoundResult();
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}

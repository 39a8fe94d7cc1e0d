using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Serai.Platform.Web;

/// <summary>
/// A page answers the verbs that it has handlers for, and 405 to all others: without this a page would be shown for any
/// verb, its view without anything that a handler loads.
/// </summary>
public sealed class OnlyVerbsTaken : IAuthorizationFilter, IOrderedFilter
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
}

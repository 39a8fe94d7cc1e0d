using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Serai.Platform.Web;

/// <summary>
/// A form that cannot be read is refused with the reason also where it needs no token, and so nobody has read it before: its page would be asked
/// without anything that stands in its address, and would say that there is none.
/// </summary>
public sealed class UnreadForms : IAsyncAuthorizationFilter, IOrderedFilter
{
    // After the bounds that the page sets, and after the token where it needs one.
    private const int AfterTokens = 1100;

    public int Order => AfterTokens;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (context.ActionDescriptor is not CompiledPageActionDescriptor || !HttpMethods.IsPost(http.Request.Method) || await StaleForms.UnreadAsync(http) is not var (code, value, status))
            return;
        http.Refuse(new(code, value, null));
        context.Result = new StatusCodeResult(status);
    }
}

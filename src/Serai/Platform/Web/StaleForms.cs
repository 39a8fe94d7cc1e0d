using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Serai.Platform.Web;

/// <summary>Says of a form that was refused for its token that this was the reason: the page that is shown instead tells it.</summary>
public sealed class StaleForms : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult) context.HttpContext.Refuse(new("StaleForm", null, null));
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}

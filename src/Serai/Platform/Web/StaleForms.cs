using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Serai.Platform.Web;

/// <summary>
/// Says of a form that was refused for its token that this was the reason: the page that is shown instead tells it. Where the form could not
/// be read there was no token to be found either, and what could not be read is told.
/// </summary>
public sealed class StaleForms : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            var (code, value, status) = await WhyAsync(context.HttpContext);
            context.HttpContext.Refuse(new(code, value, null));
            if (status != StatusCodes.Status400BadRequest) context.Result = new StatusCodeResult(status);
        }
        await next();
    }

    private static async Task<(string Code, string? Value, int Status)> WhyAsync(HttpContext context)
    {
        try
        {
            // It was read before, and fails again as it did.
            if (context.Request.HasFormContentType) await context.Request.ReadFormAsync(context.RequestAborted);
            return ("StaleForm", null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (LargeBodies.Code, LargeBodies.Megabytes(context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize), problem.StatusCode);
        }
        catch (InvalidDataException problem)
        {
            return (Code(problem), null, StatusCodes.Status400BadRequest);
        }
    }

    // The framework has no kinds of them but by its words: a zero within a text, what names a part of an upload, and its bounds.
    private static string Code(InvalidDataException problem) => problem.InnerException is InvalidOperationException ? "FormCharacter"
        : problem.Message.Contains("Content-Disposition", StringComparison.Ordinal) ? "FormFileName" : "FormUnread";
}

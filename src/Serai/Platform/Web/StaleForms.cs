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
            var (code, value, status) = await UnreadAsync(context.HttpContext) ?? ("StaleForm", null, StatusCodes.Status400BadRequest);
            context.HttpContext.Refuse(new(code, value, null));
            if (status != StatusCodes.Status400BadRequest) context.Result = new StatusCodeResult(status);
        }
        await next();
    }

    /// <summary>Why a form cannot be read; null where it can, or there is none. One that was read before is as it was then.</summary>
    internal static async Task<(string Code, string? Value, int Status)?> UnreadAsync(HttpContext context)
    {
        try
        {
            if (context.Request.HasFormContentType) await context.Request.ReadFormAsync(context.RequestAborted);
            return null;
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

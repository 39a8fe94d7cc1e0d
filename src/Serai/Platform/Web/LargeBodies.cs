using System.Globalization;
using Microsoft.AspNetCore.Http.Features;

namespace Serai.Platform.Web;

/// <summary>
/// A form that is longer than its page takes is answered by a page that says how much that is. The server would end the connection while the
/// browser still sends, and the reader would see nothing of the answer: so the rest is read first, and thrown away, up to a bound.
/// </summary>
public static class LargeBodies
{
    internal const string Code = "FormTooLarge";

    private const long MostThrownAway = 256 << 20;
    private const int ToMegabytes = 20;

    /// <summary>Call it when it is known who may: for nobody else it is read.</summary>
    public static IApplicationBuilder UseLargeBodies(this IApplicationBuilder app) => app.Use(AnswerAsync);

    internal static string Megabytes(long? bytes) => ((bytes ?? 0) >> ToMegabytes).ToString(CultureInfo.InvariantCulture);

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.HasFormContentType || context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false, MaxRequestBodySize: { } most } size
            || context.Request.ContentLength is not { } length || length <= most)
        {
            await next(context);
            return;
        }
        if (length <= MostThrownAway)
        {
            size.MaxRequestBodySize = length;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
        // The page that says so is made by the same request, and would read it as its own.
        (context.Request.Body, context.Request.ContentType) = (Stream.Null, null);
        await Refusal.Answer(context, Code, Megabytes(most), null, StatusCodes.Status413PayloadTooLarge);
    }
}

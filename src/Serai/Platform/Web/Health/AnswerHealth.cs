using System.Text.Json;

namespace Serai.Platform.Web.Health;

/// <summary>
/// Answers monitors before everything else: without the database where it need not be asked, without sign-in, redirect, language
/// and finished pages. It names the parts and tells nothing of them.
/// </summary>
public static class AnswerHealth
{
    /// <summary>Call it before all others that stand before the site.</summary>
    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IReadyPart, DatabaseAnswers>().AddSingleton<IReadyPart, LayoutFits>().AddSingleton<ReadyCheck>();
        builder.Services.AddTransient<IStartupFilter, BeforeAll>();
        return builder;
    }

    private static async Task AnswerAsync(HttpContext context, ReadyCheck? check)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            response.Headers.Allow = VerbsTaken.Reading;
            response.StatusCode = HttpMethods.IsOptions(context.Request.Method) ? StatusCodes.Status204NoContent : StatusCodes.Status405MethodNotAllowed;
            return;
        }
        var parts = check is null ? [] : await check.AskAsync();
        var fit = parts.All(p => p.IsReady);
        if (!fit) response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        var body = check is null
            ? JsonSerializer.SerializeToUtf8Bytes(new { status = "live" })
            : JsonSerializer.SerializeToUtf8Bytes(new { status = fit ? "ready" : "not ready", parts = parts.ToDictionary(p => p.Part, p => p.IsReady ? "ok" : "no") });
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        if (HttpMethods.IsGet(context.Request.Method)) await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private sealed class BeforeAll(ReadyCheck check) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) => context.Request.Path switch
            {
                { } path when path == HealthLinks.Live => AnswerAsync(context, null),
                { } path when path == HealthLinks.Ready => AnswerAsync(context, check),
                _ => go(context),
            });
            next(app);
        };
    }
}

using System.Diagnostics;
using Serai.Platform.Cli;
using Serai.Platform.Web.Health;

namespace Serai.Platform.Web;

/// <summary>
/// <c>Serai:Logs=json</c>: the log as lines of JSON, with one for each request. It names the route and not the address, which may
/// hold what somebody searched for or a word that lets them in; nor who asked, nor from where.
/// </summary>
public static partial class RequestLines
{
    private const string Json = "json", Text = "text";

    /// <summary>Call it before all others that stand before the site.</summary>
    public static WebApplicationBuilder AddRequestLines(this WebApplicationBuilder builder)
    {
        switch (builder.Configuration["Serai:Logs"])
        {
            case null or "" or Text:
                break;
            case Json:
                builder.Logging.ClearProviders().AddJsonConsole(options => (options.UseUtcTimestamp, options.TimestampFormat, options.IncludeScopes) = (true, "O", false));
                builder.Services.AddTransient<IStartupFilter, BeforeAll>();
                break;
            case var other:
                throw new CommandRefused($"Serai:Logs “{other}” is neither {Text} nor {Json}.");
        }
        return builder;
    }

    private static async Task TellAsync(HttpContext context, RequestDelegate next, ILogger log)
    {
        var (began, method, failed) = (Stopwatch.GetTimestamp(), context.Request.Method, true);
        try
        {
            await next(context);
            failed = false;
        }
        finally
        {
            var status = failed && !context.Response.HasStarted ? StatusCodes.Status500InternalServerError : context.Response.StatusCode;
            Answered(log, Known(method), (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, status, Math.Round(Stopwatch.GetElapsedTime(began).TotalMilliseconds, 1), Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier);
        }
    }

    // Whoever asks may write anything there.
    private static string Known(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method) || HttpMethods.IsPut(method)
        || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method) || HttpMethods.IsOptions(method) ? method.ToUpperInvariant() : "other";

    [LoggerMessage(EventName = "Request", Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds} ms {TraceId}")]
    private static partial void Answered(ILogger log, string method, string? route, int status, double milliseconds, string traceId);

    private sealed class BeforeAll(ILoggerFactory logs) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            var log = logs.CreateLogger("Serai.Requests");
            app.Use((context, go) => context.Request.Path == HealthLinks.Live || context.Request.Path == HealthLinks.Ready ? go(context) : TellAsync(context, go, log));
            next(app);
        };
    }
}

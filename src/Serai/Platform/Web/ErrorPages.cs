using Serai.Platform.Db.Faults;
using Serai.Platform.Web.Api;

namespace Serai.Platform.Web;

/// <summary>People get a page that helps on, programs a problem document; nobody gets a stack trace.</summary>
public static class ErrorPages
{
    private const string BusySeconds = "30";
    private const int MostTyped = 1 << 20;

    public static bool IsForPrograms(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        app.Use(KeepRouteAsync);
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use(SayWhenUnavailableAsync);
        // Inside, so that what programs are answered has its body before the pages' turn comes.
        app.UseWhen(IsForPrograms, programs =>
        {
            programs.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = context => ApiRefusal.OfStatus(StatusCodes.Status500InternalServerError).Answer(context).ExecuteAsync(context),
            });
            programs.Use(SayWhenUnavailableAsync);
            programs.UseStatusCodePages(context => ApiRefusal.OfStatus(context.HttpContext.Response.StatusCode).Answer(context.HttpContext).ExecuteAsync(context.HttpContext));
        });
        return app;
    }

    // Whoever counts requests counts them by what was asked for, not by the page that was shown instead.
    private static async Task KeepRouteAsync(HttpContext context, RequestDelegate next)
    {
        var asked = context.GetEndpoint();
        try
        {
            await next(context);
        }
        finally
        {
            context.SetEndpoint(asked);
        }
    }

    // SQLite has one writer: while an import holds it, others wait, and at last are told to come again. So they are where of two who
    // wait for each other PostgreSQL sends one away, and he was each time he tried.
    private static async Task SayWhenUnavailableAsync(HttpContext context, RequestDelegate next)
    {
        // The page that says so is made by the same way.
        if (context.Features.Get<AskedInVain>() is { } vain && Refusal.Of(context) is null)
        {
            await ComeAgainAsync(context, Unavailable.Of(vain.Fault));
            return;
        }
        var reason = default(Unavailable);
        try
        {
            await next(context);
        }
        // A body that is too large or cut off, and that nobody who read it spoke of: whoever sent it is told, and it is no fault of the program.
        catch (BadHttpRequestException problem) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = problem.StatusCode;
        }
        catch (Exception problem) when (!context.Response.HasStarted && (reason = Reason(context, problem)) is not null)
        {
            context.Response.Clear();
            await ComeAgainAsync(context, reason!);
        }
    }

    private static Unavailable? Reason(HttpContext context, Exception problem) =>
        Overtaken.IsAfterWaiting(problem) ? Unavailable.Busy
        : context.RequestServices.GetRequiredService<DatabaseTrouble>().Note(problem) is { } fault ? Unavailable.Of(fault)
        : null;

    private static async Task ComeAgainAsync(HttpContext context, Unavailable reason)
    {
        // What was typed is shown again, also where nobody has read it yet.
        if (context.Request is { HasFormContentType: true, ContentLength: <= MostTyped }) await context.Request.ReadFormAsync(context.RequestAborted);
        context.Response.Headers.RetryAfter = BusySeconds;
        await Refusal.Answer(context, reason.Code, null, reason.Sentence, StatusCodes.Status503ServiceUnavailable);
    }
}

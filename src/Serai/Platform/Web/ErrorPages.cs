using Serai.Platform.Web.Api;

namespace Serai.Platform.Web;

/// <summary>People get a page that helps on, programs a problem document; nobody gets a stack trace.</summary>
public static class ErrorPages
{
    private const string BusySeconds = "30";

    public static bool IsForPrograms(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use(SayWhenBusyAsync);
        // Inside, so that what programs are answered has its body before the pages' turn comes.
        app.UseWhen(IsForPrograms, programs =>
        {
            programs.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = context => ApiRefusal.OfStatus(StatusCodes.Status500InternalServerError).Answer(context).ExecuteAsync(context),
            });
            programs.Use(SayWhenBusyAsync);
            programs.UseStatusCodePages(context => ApiRefusal.OfStatus(context.HttpContext.Response.StatusCode).Answer(context.HttpContext).ExecuteAsync(context.HttpContext));
        });
        return app;
    }

    // SQLite has one writer: while an import holds it, others wait, and at last are told to come again. So they are where of two who
    // wait for each other PostgreSQL sends one away, and he was each time he tried.
    private static async Task SayWhenBusyAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception problem) when (!context.Response.HasStarted && Overtaken.IsAfterWaiting(problem))
        {
            context.Response.Clear();
            context.Response.Headers.RetryAfter = BusySeconds;
            await Refusal.Answer(context, "DatabaseBusy", null, "Somebody is writing much just now, an import for one. Nothing of this was saved; send it again in a minute.", StatusCodes.Status503ServiceUnavailable);
        }
    }
}

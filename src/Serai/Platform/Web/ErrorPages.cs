using Serai.Platform.Web.Api;

namespace Serai.Platform.Web;

/// <summary>People get a page that helps on, programs a problem document; nobody gets a stack trace.</summary>
public static class ErrorPages
{
    public static bool IsForPrograms(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        // Inside, so that what programs are answered has its body before the pages' turn comes.
        app.UseWhen(IsForPrograms, programs =>
        {
            programs.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = context => ApiRefusal.OfStatus(StatusCodes.Status500InternalServerError).Answer(context).ExecuteAsync(context),
            });
            programs.UseStatusCodePages(context => ApiRefusal.OfStatus(context.HttpContext.Response.StatusCode).Answer(context.HttpContext).ExecuteAsync(context.HttpContext));
        });
        return app;
    }
}

namespace Serai.Platform.Web;

/// <summary>
/// HEAD is answered as GET, wherever there is a GET, without the body (RFC 9110, 9.3.2). The server itself leaves the
/// body of an answer to HEAD out, so here only the verb is changed, before routing looks at it.
/// </summary>
public static class HeadAsGet
{
    private static readonly object ItemKey = new();

    /// <summary>Whether only the headers are wanted: who would stream a long body need not begin.</summary>
    public static bool WantsHeadersOnly(this HttpContext context) => context.Items.ContainsKey(ItemKey);

    public static IServiceCollection AddHeadAsGet(this IServiceCollection services) => services.AddTransient<IStartupFilter, BeforeRouting>();

    private static async Task Answer(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }
        context.Items[ItemKey] = true;
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
        }
    }

    private sealed class BeforeRouting : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(Answer);
            next(app);
        };
    }
}

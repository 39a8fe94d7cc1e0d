namespace Serai.Platform.Web;

/// <summary>
/// Answers an address that is too long with a reason. The server lets through a good deal more than is taken here, since
/// what it refuses itself has no body.
/// </summary>
public static class ShortAddresses
{
    private const int Most = 8000, LetThrough = 64 * 1024;

    public static WebApplicationBuilder AddShortAddresses(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestLineSize = LetThrough);
        return builder;
    }

    public static IApplicationBuilder UseShortAddresses(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        var length = (request.Path.Value?.Length ?? 0) + (request.QueryString.Value?.Length ?? 0);
        if (length <= Most)
        {
            await next(context);
            return;
        }
        // Else the page's own links would repeat all of it.
        request.QueryString = default;
        if (!ErrorPages.IsForPrograms(context)) request.Path = "/";
        await Refusal.Answer(context, "AddressTooLong", null, "An address may be 8,000 characters long.", StatusCodes.Status414UriTooLong);
    });
}

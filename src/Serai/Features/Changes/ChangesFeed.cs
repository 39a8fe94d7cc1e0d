using Serai.Platform.Web;
using Serai.Platform.Web.Api;

namespace Serai.Features.Changes;

/// <summary><c>/changes.atom</c>.</summary>
public static class ChangesFeed
{
    public static IServiceCollection AddChanges(this IServiceCollection services) => services.AddScoped<ChangeQueries>().AddScoped<AtomFeed>();

    public static void MapChanges(this WebApplication app) => app.MapGet(ChangeLinks.Feed, Feed).AllowAnonymous();

    private static async Task Feed(HttpContext context, ChangeQueries queries, AtomFeed feed)
    {
        if (!ChangeQueries.TryRead(context.Request.Query["before"], out var before))
        {
            await Refusal.Answer(context, "Before", context.Request.Query["before"]);
            return;
        }
        var changes = await queries.Latest(before, context.RequestAborted);
        var shown = changes.Take(ChangeQueries.PartSize).ToList();
        var older = changes.Count > shown.Count ? ChangeLinks.FeedBefore(shown[^1].Id) : null;
        var (request, response) = (context.Request, context.Response);
        var body = feed.Write(shown, await queries.First(context.RequestAborted), $"{request.Scheme}://{request.Host}", request.Path + request.QueryString, older);
        response.ContentType = "application/atom+xml; charset=utf-8";
        response.Headers.ETag = EntityTag.Of(body);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }
}

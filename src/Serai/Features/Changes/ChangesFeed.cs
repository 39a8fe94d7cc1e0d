using Serai.Features.Changes.Steps;
using Serai.Platform.Auth;
using Serai.Platform.Web;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Export;

namespace Serai.Features.Changes;

/// <summary><c>/changes.atom</c>.</summary>
public static class ChangesFeed
{
    public static IServiceCollection AddChanges(this IServiceCollection services) => services
        .AddScoped<ChangeQueries>().AddScoped<AtomFeed>().AddScoped<StepQueries>().AddScoped<StepRules>().AddScoped<HistoryNames>().AddScoped<EditWords>();

    public static void MapChanges(this WebApplication app)
    {
        app.MapGet(ChangeLinks.Feed, Feed).AllowAnonymous();
        app.MapGet(ChangeLinks.Csv, ChangesCsv.Changes).AllowAnonymous().AddEndpointFilter<RouteHandlerBuilder, ExportTurns>();
        app.MapGet(ChangeLinks.Edits, ChangesCsv.Edits).AllowAnonymous().AddEndpointFilter<RouteHandlerBuilder, ExportTurns>();
    }

    private static async Task Feed(HttpContext context, ChangeQueries queries, AtomFeed feed)
    {
        if (ChangeQuestion.TryRead(context.Request.Query, out var question) is { } key)
        {
            await Refusal.Answer(context, ChangeWords.Refused(key), context.Request.Query[key]);
            return;
        }
        var changes = await queries.Latest(question, context.Actor, context.RequestAborted);
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

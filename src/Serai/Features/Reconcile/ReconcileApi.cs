using System.Text;
using Serai.Features.Places;
using Serai.Features.Search.Resolving;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Web;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Api.Writing;

namespace Serai.Features.Reconcile;

/// <summary>
/// <c>/reconcile</c>: the W3C Reconciliation Service API 0.2, which OpenRefine speaks. It only reads, so everybody may ask, from
/// whatever page, without a key (of a closed site with a token); no form's token is needed.
/// </summary>
public static class ReconcileApi
{
    public static IServiceCollection AddReconcile(this IServiceCollection services) =>
        services.AddSingleton(new ReadByPrograms(ReconcileLinks.Root)).AddScoped<ReconcileWords>().AddScoped<RunQueries>().AddScoped<RunExtend>().AddScoped<Suggestions>();

    public static void MapReconcile(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(ReconcileLinks.Root).AllowAnonymous().AddEndpointFilter(FromAnywhere);
        group.MapMethods("", [HttpMethods.Get, HttpMethods.Post], Answer);
        group.MapMethods("", [HttpMethods.Options], Preflight).WithMetadata(new StaysOpenAttribute());
        group.MapGet("/suggest/entity", (HttpContext http, Suggestions suggestions) => suggestions.EntitiesAsync(http));
        group.MapGet("/suggest/type", (HttpContext http, Suggestions suggestions) => suggestions.Types(http));
        group.MapGet("/suggest/property", (HttpContext http, Suggestions suggestions) => suggestions.Properties(http));
        group.MapGet("/properties", (HttpContext http, Suggestions suggestions) => suggestions.Proposed(http));
    }

    private static async Task<IResult> Answer(HttpContext http, ResolveTurns turns, RunQueries run, RunExtend extend, ReconcileWords words, PlaceLabels places)
    {
        var (form, unread) = await ReconcileForm.ReadAsync(http.Request);
        if (form is null) return unread!.Answer(http);
        if (form.Queries is { } queries) return await QueriesAsync(http, queries, turns, run, places);
        if (form.Extend is { } wanted) return await ExtendAsync(http, wanted, extend);
        return Json(ManifestJson.Of($"{http.Request.Scheme}://{http.Request.Host}", words.ServiceName, words.Any));
    }

    private static async Task<IResult> QueriesAsync(HttpContext http, string text, ResolveTurns turns, RunQueries run, PlaceLabels places)
    {
        http.Response.Headers.CacheControl = "no-store";
        var (sent, unread) = JsonBody.Read(Encoding.UTF8.GetBytes(text));
        if (sent is null) return (unread! with { Parameter = "queries" }).Answer(http);
        var (queries, refusal) = QueryBatch.Read(sent.Root, places);
        return refusal is not null ? refusal.Answer(http) : await turns.RunAsync(http, async stop => Json(await run.RunAsync(queries, stop)));
    }

    private static async Task<IResult> ExtendAsync(HttpContext http, string text, RunExtend run)
    {
        http.Response.Headers.CacheControl = "no-store";
        var (sent, unread) = JsonBody.Read(Encoding.UTF8.GetBytes(text));
        if (sent is null) return (unread! with { Parameter = "extend" }).Answer(http);
        var (query, refusal) = ExtendQuery.Read(sent.Root);
        return query is null ? refusal!.Answer(http) : Json(await run.RunAsync(query, http.RequestAborted));
    }

    private static IResult Preflight(HttpContext http)
    {
        http.Response.Headers.Allow = "GET, HEAD, OPTIONS, POST";
        http.Response.Headers.AccessControlAllowMethods = "GET, POST";
        http.Response.Headers.AccessControlAllowHeaders = "Authorization, Content-Type, Accept-Language";
        return Results.NoContent();
    }

    // A page of another site may read the answers, which are public; cookies are never sent along. Search engines have the pages themselves.
    private static ValueTask<object?> FromAnywhere(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var headers = call.HttpContext.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers["X-Robots-Tag"] = "noindex";
        return next(call);
    }

    internal static IResult Json<T>(T value) => Results.Json(value, ApiJson.Options);
}

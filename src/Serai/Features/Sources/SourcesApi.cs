using Microsoft.EntityFrameworkCore;
using Serai.Platform.Web.Api;

namespace Serai.Features.Sources;

/// <summary><c>/api/v1/sources</c>.</summary>
public static class SourcesApi
{
    public static readonly ApiParameter TrustFilter = ApiParameter.Of<Trust>("trust", "What the source is worth as a witness; copy and weak are recorded, but nothing rests on them.", "own");
    public static readonly ApiParameter SourceFilter = new("source", "Id of a source.");

    public static void MapSourcesApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/sources").WithTags("Sources");
        group.MapGet("/", List).Lists(
            "ListSources", "Sources in the order of their ids.", SourceJson.Example, TrustFilter, new("q", "Words of the title or publisher, in this order.", "Silk Road"));
        group.MapGet("/{id}", Show).Answers<SourceJson>("GetSource", "One source.", SourceJson.Example);
    }

    private static async Task<IResult> List(ApiQuery query, SeraiDb db)
    {
        var found = db.Sources.AsNoTracking();
        if (query.Word<Trust>("trust") is { } trust)
            found = found.Where(s => s.Trust == trust);
        if (query["q"] is { } q)
            found = found.Saying(q);
        if (query.After is [var after])
            found = found.Where(s => string.Compare(s.Key, after) > 0);
        var rows = await found.OrderBy(s => s.Key).Take(query.Limit + 1).ToListAsync(query.Stop);
        return ApiRoutes.Answer(ApiList<SourceJson>.Of(query, rows, s => [s.Key], SourceJson.Of));
    }

    private static async Task<IResult> Show(string id, ApiQuery query, SeraiDb db) =>
        await db.Sources.AsNoTracking().FirstOrDefaultAsync(s => s.Key == id, query.Stop) is { } source
            ? ApiRoutes.Answer(SourceJson.Of(source))
            : ApiRefusal.NotFound("source", id).Answer(query.Context);
}

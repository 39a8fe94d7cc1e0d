using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Figures;
using Serai.Features.Sources;
using Serai.Platform.Web.Api;

namespace Serai.Features.Alliances.Api;

/// <summary><c>/api/v1/figures</c>: the numbers that sources report.</summary>
public static class FiguresApi
{
    private static readonly ApiParameter[] Filters =
    [
        ApiSubjects.Alliance,
        SourcesApi.SourceFilter,
        SourcesApi.TrustFilter,
        ApiParameter.Of<Measure>("measure", "What was counted.", "members"),
        new("shown", "Only those that a page shows for the day, or only the others.", "true") { Values = ["true", "false"] },
    ];

    public static void MapFiguresApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/figures").WithTags("Figures");
        group.MapGet("/", List).Lists("ListFigures", "Numbers that sources report of alliances, each with its date and how exact it claims to be.", AllianceExamples.Figure, Filters);
        group.MapGet("/{id}", Show).Answers<FigureJson>("GetFigure", "One reported figure.", AllianceExamples.Figure);
    }

    private static async Task<IResult> List(ApiQuery query, SeraiDb db, ApiSubjects subjects)
    {
        var named = await subjects.Read(query);
        if (named.Refusal is { } refusal)
            return refusal.Answer(query.Context);
        var found = db.ReportedFigures.AsNoTracking();
        if (named.Alliance is { } alliance)
            found = found.Where(f => f.AllianceId == alliance);
        if (named.Source is { } source)
            found = found.Where(f => f.SourceId == source);
        if (query.Word<Trust>("trust") is { } trust)
            found = found.Where(f => f.Source.Trust == trust);
        if (query.Word<Measure>("measure") is { } measure)
            found = found.Where(f => f.Measure == measure);
        return ApiRoutes.Answer(await Part(query, found, db, subjects));
    }

    private static async Task<ApiList<FigureJson>> Part(ApiQuery query, IQueryable<ReportedFigure> found, SeraiDb db, ApiSubjects subjects)
    {
        var shown = new HashSet<Guid>();
        var part = await WantedRows.Of(
            query,
            (last, size) =>
            {
                var after = last is [var key] ? key : "";
                return found.Where(f => string.Compare(f.Key, after) > 0).OrderBy(f => f.Key).Take(size).Include(f => f.Source).ToListAsync(query.Stop);
            },
            f => [f.Key],
            query["shown"] is not { } wanted ? null : async rows =>
            {
                shown.UnionWith(await Shown(rows, query, db));
                return rows.Where(f => shown.Contains(f.Id) == (wanted == "true"));
            });
        if (query["shown"] is null)
            shown = await Shown(part.Rows, query, db);
        var briefs = await subjects.Briefs(part.Rows.Select(f => (Guid?)f.AllianceId), query.Stop);
        return ApiList<FigureJson>.Of(query, part, f => FigureJson.Of(f, AllianceRef.Of(briefs[f.AllianceId]), shown.Contains(f.Id)));
    }

    /// <summary>Which of these a page shows for the day: that depends on all figures of their alliances.</summary>
    private static async Task<HashSet<Guid>> Shown(IEnumerable<ReportedFigure> figures, ApiQuery query, SeraiDb db)
    {
        var alliances = figures.Select(f => f.AllianceId).Distinct().ToList();
        var all = await db.ReportedFigures.AsNoTracking().Include(f => f.Source).Where(f => alliances.Contains(f.AllianceId)).ToListAsync(query.Stop);
        var when = DayRange.Of(query.AsOf);
        return [.. all.GroupBy(f => (f.AllianceId, f.Measure)).SelectMany(g => FigureRules.On(g, g.Key.Measure, when)).Select(f => f.Id)];
    }

    private static async Task<IResult> Show(string id, ApiQuery query, SeraiDb db, ApiSubjects subjects)
    {
        if (await db.ReportedFigures.AsNoTracking().Include(f => f.Source).FirstOrDefaultAsync(f => f.Key == id, query.Stop) is not { } found)
            return ApiRefusal.NotFound("figure", id).Answer(query.Context);
        var briefs = await subjects.Briefs([found.AllianceId], query.Stop);
        return ApiRoutes.Answer(FigureJson.Of(found, AllianceRef.Of(briefs[found.AllianceId]), (await Shown([found], query, db)).Contains(found.Id)));
    }
}

using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Sources;
using Serai.Platform.Web.Api;

namespace Serai.Features.Alliances.Api;

/// <summary><c>/api/v1/statements</c>: what sources say, as they say it.</summary>
public static class StatementsApi
{
    private static readonly ApiParameter[] Filters =
    [
        ApiSubjects.Alliance,
        ApiSubjects.Member,
        SourcesApi.SourceFilter,
        SourcesApi.TrustFilter,
        new("resolved", "Whether it is certain which organization the source means.", "false") { Values = ["true", "false"] },
    ];

    public static void MapStatementsApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/statements").WithTags("Statements");
        group.MapGet("/", List).Lists("ListStatements", "What sources say about memberships, whether trusted or not, in the order of their ids.", AllianceExamples.Statement, Filters);
        group.MapGet("/{id}", Show).Answers<StatementJson>("GetStatement", "One statement.", AllianceExamples.Statement);
    }

    private static async Task<IResult> List(ApiQuery query, SeraiDb db, ApiSubjects subjects)
    {
        var named = await subjects.Read(query);
        if (named.Refusal is { } refusal)
            return refusal.Answer(query.Context);
        var found = db.MembershipStatements.AsNoTracking();
        if (named.Alliance is { } alliance)
            found = found.Where(s => s.AllianceId == alliance);
        // What was said of one that became this one was said of it.
        if (named.Member is { } member && await db.WithMergedAsync(member, query.Stop) is var known)
            found = found.Where(s => s.MemberId != null && known.Contains(s.MemberId.Value));
        if (named.Source is { } source)
            found = found.Where(s => s.SourceId == source);
        if (query.Word<Trust>("trust") is { } trust)
            found = found.Where(s => s.Source.Trust == trust);
        if (query["resolved"] is { } resolved)
            found = found.Where(s => s.MemberId != null == (resolved == "true"));
        if (query.After is [var after])
            found = found.Where(s => string.Compare(s.Key, after) > 0);
        var rows = await found.OrderBy(s => s.Key).Take(query.Limit + 1).Include(s => s.Source).ToListAsync(query.Stop);
        var briefs = await Briefs(rows, subjects, query.Stop);
        return ApiRoutes.Answer(ApiList<StatementJson>.Of(query, rows, s => [s.Key], s => Json(s, briefs)));
    }

    private static async Task<IResult> Show(string id, ApiQuery query, SeraiDb db, ApiSubjects subjects)
    {
        if (await db.MembershipStatements.AsNoTracking().Include(s => s.Source).FirstOrDefaultAsync(s => s.Key == id, query.Stop) is not { } found)
            return ApiRefusal.NotFound("statement", id).Answer(query.Context);
        return ApiRoutes.Answer(Json(found, await Briefs([found], subjects, query.Stop)));
    }

    private static Task<Dictionary<Guid, OrganizationBrief>> Briefs(List<MembershipStatement> rows, ApiSubjects subjects, CancellationToken stop) =>
        subjects.Briefs(rows.SelectMany(s => new[] { s.MemberId, s.AllianceId }), stop);

    private static StatementJson Json(MembershipStatement s, Dictionary<Guid, OrganizationBrief> briefs) =>
        StatementJson.Of(s, AllianceRef.Of(briefs[s.AllianceId]), s.MemberId is { } id ? briefs[id] : null);
}

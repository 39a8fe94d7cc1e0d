using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Api;
using Serai.Features.Organizations;
using Serai.Platform.Web.Api;

namespace Serai.Features.Activities;

/// <summary><c>/api/v1/activities</c>.</summary>
public static class ActivitiesApi
{
    private static readonly ApiParameter[] Filters =
    [
        ApiSubjects.Alliance,
        ApiSubjects.Member with { Meaning = "Slug, ROR id or Serai id of an organization that took part." },
        ApiSubjects.Host,
        new("kind", "The source's word for what it was.", "founding"),
    ];

    public static void MapActivitiesApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/activities").WithTags("Activities");
        group.MapGet("/", List).Lists("ListActivities", "What alliances and organizations did, in the order of the ids; with asOf only what was dated up to that day.", ActivityJson.Example, Filters);
        group.MapGet("/{id}", Show).Answers<ActivityJson>("GetActivity", "One activity.", ActivityJson.Example);
    }

    private static async Task<IResult> List(ApiQuery query, SeraiDb db, ApiSubjects subjects)
    {
        var named = await subjects.Read(query);
        if (named.Refusal is { } refusal)
            return refusal.Answer(query.Context);
        var found = db.Activities.AsNoTracking();
        if (named.Alliance is { } alliance)
            found = found.Where(a => a.AllianceId == alliance);
        if (named.Member is { } member)
            found = found.Where(a => a.Participants.Any(p => p.OrganizationId == member));
        if (named.Host is { } host)
            found = found.Where(a => a.HostId == host);
        if (query["kind"] is { } kind)
            found = found.Where(a => a.Kind == kind);
        var rows = await Take(found, query);
        var briefs = await Briefs(rows, subjects, query.Stop);
        return ApiRoutes.Answer(ApiList<ActivityJson>.Of(query, rows, a => [a.Key], a => ActivityJson.Of(a, briefs)));
    }

    // The first day that a date may mean is not in the database: rows are read until enough are found.
    private static async Task<List<Activity>> Take(IQueryable<Activity> found, ApiQuery query)
    {
        var rows = new List<Activity>();
        var after = query.After is [var key] ? key : "";
        while (true)
        {
            var read = await found.Where(a => string.Compare(a.Key, after) > 0).OrderBy(a => a.Key).Take(query.Limit + 1)
                .Include(a => a.Source).Include(a => a.Participants).AsSplitQuery().ToListAsync(query.Stop);
            rows.AddRange(query.AsOf.Text is null ? read : read.Where(a => a.Date?.Earliest is not { } first || first <= query.AsOf.To));
            if (read.Count <= query.Limit || rows.Count > query.Limit)
                return rows;
            after = read[^1].Key;
        }
    }

    private static async Task<IResult> Show(string id, ApiQuery query, SeraiDb db, ApiSubjects subjects)
    {
        if (await db.Activities.AsNoTracking().Include(a => a.Source).Include(a => a.Participants).FirstOrDefaultAsync(a => a.Key == id, query.Stop) is not { } found)
            return ApiRefusal.NotFound("activity", id).Answer(query.Context);
        return ApiRoutes.Answer(ActivityJson.Of(found, await Briefs([found], subjects, query.Stop)));
    }

    private static Task<Dictionary<Guid, OrganizationBrief>> Briefs(List<Activity> rows, ApiSubjects subjects, CancellationToken stop) =>
        subjects.Briefs(rows.SelectMany(a => a.Participants.Select(p => p.OrganizationId).Append(a.AllianceId).Append(a.HostId)), stop);
}

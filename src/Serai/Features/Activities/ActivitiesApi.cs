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
        var part = await Take(found, query);
        var briefs = await Briefs(part.Rows, subjects, query.Stop);
        return ApiRoutes.Answer(ApiList<ActivityJson>.Of(query, part, a => ActivityJson.Of(a, briefs)));
    }

    // The first day that a date may mean is not in the database.
    private static Task<WantedRows<Activity>> Take(IQueryable<Activity> found, ApiQuery query) => WantedRows.Of(
        query,
        (last, size) =>
        {
            var after = last is [var key] ? key : "";
            return found.Where(a => string.Compare(a.Key, after) > 0).OrderBy(a => a.Key).Take(size)
                .Include(a => a.Source).Include(a => a.Participants).AsSplitQuery().ToListAsync(query.Stop);
        },
        a => [a.Key],
        query.AsOf.Text is null ? null : rows => Task.FromResult(rows.Where(a => a.Date?.Earliest is not { } first || first <= query.AsOf.To)));

    private static async Task<IResult> Show(string id, ApiQuery query, SeraiDb db, ApiSubjects subjects)
    {
        if (await db.Activities.AsNoTracking().Include(a => a.Source).Include(a => a.Participants).FirstOrDefaultAsync(a => a.Key == id, query.Stop) is not { } found)
            return ApiRefusal.NotFound("activity", id).Answer(query.Context);
        return ApiRoutes.Answer(ActivityJson.Of(found, await Briefs([found], subjects, query.Stop)));
    }

    private static Task<Dictionary<Guid, OrganizationBrief>> Briefs(IReadOnlyList<Activity> rows, ApiSubjects subjects, CancellationToken stop) =>
        subjects.Briefs(rows.SelectMany(a => a.Participants.Select(p => p.OrganizationId).Append(a.AllianceId).Append(a.HostId)), stop);
}

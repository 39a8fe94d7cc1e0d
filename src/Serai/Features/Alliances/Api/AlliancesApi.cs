using Microsoft.EntityFrameworkCore;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Api;
using Serai.Platform.Web.Api;

namespace Serai.Features.Alliances.Api;

/// <summary><c>/api/v1/alliances</c>.</summary>
public static class AlliancesApi
{
    private static readonly ApiParameter[] Filters =
    [
        new("q", "Words of a name, in any language and script.", "Silk Road"),
        ApiParameter.Of<AllianceKind>("kind", "What it calls itself.", "consortium"),
        new("initiative", "Slug of an initiative that groups alliances.", "belt-and-road"),
        new("parent", "Slug, ROR id or Serai id of an alliance: its sub-alliances.", "uasr"),
        ApiSubjects.Member,
    ];

    public static void MapAlliancesApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/alliances").WithTags("Alliances");
        group.MapGet("/", List).Lists("ListAlliances", "Alliances in the order of their names, with how many belong on the day.", AllianceExamples.Brief, Filters);
        group.MapGet("/{id}", Show).Answers<AllianceDetail>("GetAlliance", "One alliance, by slug, ROR id or Serai id.", AllianceExamples.Detail);
        group.MapGet("/{id}/members", Members).Answers<MembersJson>("GetAllianceMembers", "Who belongs on the day, in the order of their names; each answer certain or possible, with the statements that it rests on.", AllianceExamples.Members);
    }

    private static async Task<IResult> List(ApiQuery query, SeraiDb db, AllianceReading reading, ApiSubjects subjects, NameMatches names)
    {
        var named = await subjects.Read(query);
        if (named.Refusal is { } refusal)
            return refusal.Answer(query.Context);
        var found = db.Alliances.AsNoTracking().Where(a => a.Organization.MergedIntoId == null);
        if (query.Word<AllianceKind>("kind") is { } kind)
            found = found.Where(a => a.Kind == kind);
        if (named.Member is { } member)
        {
            var when = DayRange.Of(query.AsOf);
            var memberships = db.Memberships;
            found = found.Where(a => memberships.Any(m => m.AllianceId == a.Id && m.MemberId == member && m.Spans.Any(s => s.FromDay <= when.Last && s.ToDay >= when.First)));
        }
        if (query["initiative"]?.ToLowerInvariant() is { } initiative)
        {
            var initiatives = db.Initiatives;
            if (!await initiatives.AnyAsync(i => i.Slug == initiative, query.Stop))
                return ApiRefusal.UnknownValue("initiative", initiative, $"There is no initiative “{initiative}” in this registry.").Answer(query.Context);
            found = found.Where(a => initiatives.Any(i => i.Slug == initiative && i.Alliances.Any(l => l.AllianceId == a.Id)));
        }
        if (query["parent"] is { } word)
        {
            if (await reading.Id(word, query.Stop) is not { } parent)
                return ApiRefusal.UnknownValue("parent", word, $"There is no alliance “{word}” in this registry.").Answer(query.Context);
            found = found.Where(a => a.ParentAllianceId == parent);
        }
        if (query["q"] is { } q)
        {
            if (names.Find(q) is not { } ids)
                return NameMatches.NotYet.Answer(query.Context);
            found = found.Where(a => ids.Contains(a.Id));
        }
        if (query.After is [var name, var slug])
            found = found.Where(a => string.Compare(a.Organization.SortName, name) > 0 || (a.Organization.SortName == name && string.Compare(a.Organization.Slug, slug) > 0));
        var rows = await found.OrderBy(a => a.Organization.SortName).ThenBy(a => a.Organization.Slug).Take(query.Limit + 1).Include(a => a.Organization).ToListAsync(query.Stop);
        var shown = await reading.Briefly(rows, query);
        return ApiRoutes.Answer(ApiList<AllianceJson>.Of(query, rows, a => [a.Organization.SortName, a.Organization.Slug], a => shown[a.Id]));
    }

    private static async Task<IResult> Show(string id, ApiQuery query, AllianceReading reading) =>
        await reading.Find(id, query) is var (found, elsewhere) && found is not null
            ? ApiRoutes.Answer(await reading.Whole(found, query))
            : elsewhere!;

    private static async Task<IResult> Members(string id, ApiQuery query, AllianceReading reading) =>
        await reading.Find(id, query, "/members") is var (found, elsewhere) && found is not null
            ? ApiRoutes.Answer(await reading.Members(found, query))
            : elsewhere!;
}

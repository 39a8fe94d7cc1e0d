using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Api;
using Serai.Platform.Web.Api;

namespace Serai.Features.Programmes.Api;

/// <summary><c>/api/v1/programmes</c>: what is public of programmes and their editions, and nothing of those who take part but how many.</summary>
public static class ProgrammesApi
{
    private static readonly ApiParameter[] Filters =
    [
        new("q", "Words of a title, in any of its languages.", "medicine"),
        ApiSubjects.Alliance with { Meaning = "Slug, ROR id or Serai id of an alliance: programmes that are its own, or that it runs." },
    ];

    public static void MapProgrammesApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/programmes").WithTags("Programmes");
        group.MapGet("/", List).Lists("ListProgrammes", "Public programmes in the order of their slugs; with asOf only those that were not begun later than that day.", ProgrammeExamples.Brief, Filters);
        group.MapGet("/{id}", Show).Answers<ProgrammeDetail>("GetProgramme", "One programme, by slug or Serai id.", ProgrammeExamples.Detail);
        group.MapGet("/{id}/editions", Editions).Lists("ListEditions", "The public editions of a programme in the order of their slugs, each with its sessions; with asOf only those that had begun by that day.", ProgrammeExamples.Edition);
        group.MapGet("/{id}/editions/{edition}", Edition).Answers<EditionDetail>("GetEdition", "One edition of a programme, with its sessions.", ProgrammeExamples.EditionDetail);
    }

    private static async Task<IResult> List(ApiQuery query, ProgrammeQueries programmes, ApiSubjects subjects, ProgrammeReading reading)
    {
        var named = await subjects.Read(query);
        if (named.Refusal is { } refusal)
            return refusal.Answer(query.Context);
        var found = programmes.Public(query["q"]);
        if (named.Alliance is { } alliance)
            found = found.Where(p => p.AllianceId == alliance || p.KeeperId == alliance);
        var part = await Take(found, query);
        var shown = await reading.Briefly(part.Rows, query);
        return ApiRoutes.Answer(ApiList<ProgrammeJson>.Of(query, part, p => shown[p.Id]));
    }

    // The first day that a date may mean is not in the database.
    private static Task<WantedRows<Programme>> Take(IQueryable<Programme> found, ApiQuery query) => WantedRows.Of(
        query,
        (last, size) =>
        {
            var after = last is [var slug] ? slug : "";
            return found.Where(p => string.Compare(p.Slug, after) > 0).OrderBy(p => p.Slug).Take(size).ToListAsync(query.Stop);
        },
        p => [p.Slug],
        query.AsOf.Text is null ? null : rows => Task.FromResult(rows.Where(p => p.Since?.Earliest is not { } first || first <= query.AsOf.To)));

    private static async Task<IResult> Show(string id, ApiQuery query, ProgrammeReading reading) =>
        await reading.Find(id, query) is { } found ? ApiRoutes.Answer(await reading.Whole(found, query)) : ApiRefusal.NotFound("programme", id).Answer(query.Context);

    private static async Task<IResult> Editions(string id, ApiQuery query, ProgrammeReading reading)
    {
        if (await reading.Find(id, query) is not { } programme)
            return ApiRefusal.NotFound("programme", id).Answer(query.Context);
        var found = reading.EditionsOf(programme, query);
        if (query.After is [var after])
            found = found.Where(e => string.Compare(e.Slug, after) > 0);
        var rows = await found.OrderBy(e => e.Slug).Take(query.Limit + 1).ToListAsync(query.Stop);
        var shown = await reading.Shown(programme, rows, query);
        return ApiRoutes.Answer(ApiList<EditionJson>.Of(query, rows, e => [e.Slug], e => shown[e.Id]));
    }

    private static async Task<IResult> Edition(string id, string edition, ApiQuery query, ProgrammeReading reading)
    {
        if (await reading.Find(id, query) is not { } programme)
            return ApiRefusal.NotFound("programme", id).Answer(query.Context);
        var slug = edition.ToLowerInvariant();
        if (await reading.EditionsOf(programme).FirstOrDefaultAsync(e => e.Slug == slug, query.Stop) is not { } found)
            return ApiRefusal.NotFound("edition", edition).Answer(query.Context);
        var shown = (await reading.Shown(programme, [found], query))[found.Id];
        return ApiRoutes.Answer(new EditionDetail(query.AsOf.ToString(), shown, shown.Links));
    }
}

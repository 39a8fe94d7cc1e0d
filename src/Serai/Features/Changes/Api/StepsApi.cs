using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Changes.Steps;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.History.Undo;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Api.Writing;

namespace Serai.Features.Changes.Api;

/// <summary>What taking a step back may be sent.</summary>
public sealed record UndoJson(string? Reason = null);

/// <summary><c>/api/v1/steps</c>: what was done at one go, and the way to take it back.</summary>
public static class StepsApi
{
    private const int Tries = 3;
    private static readonly ApiParameter After = new("after", "The row of the step after which to go on: from the link next.")
    {
        Refuses = (value, _) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int _) ? null : "after is the number of a row: follow the link next.",
    };

    public static void MapStepsApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/steps").WithTags("History");
        group.MapGet("/{id}", Show).Answers<StepJson>("GetStep", "One step of the history with what it changed. What was done to people only those see who look after them.", StepJson.Example, After);
        group.MapPost("/{id}/undo", Undo).Writes<UndoJson, StepJson>("UndoStep", "Takes a step back, as a step of its own. Where something later depends on it nothing is changed, and the problem says what.", Right.Undo, new UndoJson("it was another university"), StepJson.Example, StatusCodes.Status200OK, ApiHeader.Why)
            .Refuses(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Show(string id, ApiQuery query, SeraiDb db, StepQueries queries, StepRules rules, HistoryNames names) =>
        await FindAsync(id, query.Context, queries, rules) is { } step
            ? ApiRoutes.Answer(await ReadAsync(step, query["after"] is { } after ? ApiCursor.Number(after) : 0, query.Context, db, queries, rules, names))
            : ApiRefusal.NotFound("step", id).Answer(query.Context);

    private static async Task<IResult> Undo(string id, HttpContext http, SeraiDb db, StepQueries queries, StepRules rules, HistoryNames names, UndoStep undo)
    {
        var stop = http.RequestAborted;
        var (body, unread) = await JsonBody.ReadAsync(http.Request, mayBeEmpty: true);
        if (body is null) return unread!.Answer(http);
        var unknown = body.Root.EnumerateObject().Where(m => m.Name != Reason.Member).ToDictionary(m => m.Name, m => Platform.Editing.Api.Spelling.Unknown(m.Name, [Reason.Member]));
        var (reason, wrong) = Reason.Of(http.Request, body.Root);
        if (wrong is not null) unknown[Reason.Member] = wrong;
        if (unknown.Count > 0) return ProblemJson.Refuse(http, unknown);
        if (await FindAsync(id, http, queries, rules) is not { } step) return ApiRefusal.NotFound("step", id).Answer(http);
        if (!await rules.MayUndo(http.Actor, step, stop))
            return new ApiRefusal("RoleMissing", null, null, $"To take this step back you need the role of {(await rules.TakesBack(step, stop)).ToString().ToLowerInvariant()} wherever it changed something.", StatusCodes.Status403Forbidden).Answer(http);
        if (await RunAsync(http, step, reason, db, undo) is { Count: > 0 } obstacles) return Refuse(http, obstacles);
        var made = (await queries.Find((await LiveSteps.OfAsync(db, stop)).UndoneBy(step.Id)!.Value, stop))!;
        return WrittenAnswer.Of(StatusCodes.Status200OK, await ReadAsync(made, 0, http, db, queries, rules, names)) with { Step = StepLinks.Show(made.Id) };
    }

    private static async Task<IReadOnlyList<Obstacle>> RunAsync(HttpContext http, Step step, string? reason, SeraiDb db, UndoStep undo)
    {
        for (var n = 1; ; n++)
            try
            {
                db.ChangeTracker.Clear();
                return await undo.RunAsync(step.Id, http.Doing("undo", step.Subject, step.SubjectId, reason), http.RequestAborted);
            }
            catch (DbUpdateException problem) when (n < Tries && Overtaken.Is(problem))
            {
                // Somebody changed the same meanwhile: what stands in the way is looked for again.
            }
    }

    private static IResult Refuse(HttpContext http, IReadOnlyList<Obstacle> obstacles) => new ApiRefusal(
        "Obstacles", null, null, "Something later depends on this step; nothing was changed. “obstacles” says what: take those steps back first.", StatusCodes.Status409Conflict)
    {
        More = new Dictionary<string, object?>
        {
            ["obstacles"] = obstacles.Select(o => new ObstacleJson(ApiJson.Word(o.Why), o.Kind, o.Key, o.By is { } by ? StepLinks.Show(by.Id) : null)).ToList(),
        },
    }.Answer(http);

    private static async Task<Step?> FindAsync(string id, HttpContext http, StepQueries queries, StepRules rules) =>
        Guid.TryParse(id, CultureInfo.InvariantCulture, out var key) && await queries.Find(key, http.RequestAborted) is { } step && await rules.MaySee(http.Actor, step, http.RequestAborted) ? step : null;

    private static async Task<StepJson> ReadAsync(Step step, int after, HttpContext http, SeraiDb db, StepQueries queries, StepRules rules, HistoryNames names)
    {
        var stop = http.RequestAborted;
        var edits = await queries.Edits(step.Id, await rules.SeenOf(http.Actor, step, stop), after, stop);
        var shown = edits.Take(StepQueries.EditsAtOnce).ToList();
        var doers = await names.Doers(http.Actor, [step], stop);
        return StepJson.Of(step, http.Actor, doers.GetValueOrDefault(step.Id)?.Name, (await LiveSteps.OfAsync(db, stop)).UndoneBy(step.Id), shown, edits.Count > shown.Count ? shown[^1].Ordinal : null);
    }
}

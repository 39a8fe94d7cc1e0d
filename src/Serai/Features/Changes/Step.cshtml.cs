using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Changes.Steps;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.History.Undo;
using Serai.Platform.Web;
using Serai.Ui.Editing;

namespace Serai.Features.Changes;

/// <summary>One step: who, when, why, and each thing that it changed; the way to take it back for those who may.</summary>
[AllowAnonymous]
public sealed class StepModel(SeraiDb db, StepQueries queries, StepRules rules, HistoryNames names, EditWords words, UndoStep undo, DateTimeZone zone) : PageModel
{
    public Step Step { get; private set; } = null!;
    public SubjectName? Subject { get; private set; }
    public IReadOnlyList<EditShown> Edits { get; private set; } = [];
    public int? Next { get; private set; }

    /// <summary>The step that took this one back; null while it stands.</summary>
    public Guid? UndoneBy { get; private set; }

    public bool MayUndo { get; private set; }

    /// <summary>What was written as the reason, and why it cannot be kept.</summary>
    public string? Reason { get; private set; }

    public FieldProblem? Problem { get; private set; }

    /// <summary>What stands in the way, once it was tried.</summary>
    public IReadOnlyList<(Obstacle Obstacle, string Kind)> Obstacles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, int? after, CancellationToken stop) => await LoadAsync(id, after ?? 0, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? reason, CancellationToken stop)
    {
        if (!await LoadAsync(id, 0, stop)) return NotFound();
        if (!MayUndo && UndoneBy is null)
        {
            HttpContext.Refuse(new(Refusal.RoleMissing, (await rules.TakesBack(Step, stop)).ToString(), null));
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (FormReading.NoteProblem(reason ?? "") is { } wrong)
        {
            (Reason, Problem) = (reason, wrong);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var doing = HttpContext.Doing("undo", Step.Subject, Step.SubjectId, reason);
        var obstacles = await undo.RunAsync(id, doing, stop);
        if (obstacles.Count == 0)
        {
            Response.Headers.Location = ChangeLinks.Step((await LiveSteps.OfAsync(db, stop)).UndoneBy(id)!.Value);
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        Obstacles = [.. obstacles.Select(o => (o, o.Kind.Length == 0 ? "" : words.Kind(o.Kind)))];
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    public LocalDate Day => Step.At.InZone(zone).Date;

    public string Time => Step.At.InZone(zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The person who did it, for those who may know.</summary>
    public Doer? Doer { get; private set; }

    private async Task<bool> LoadAsync(Guid id, int after, CancellationToken stop)
    {
        if (await queries.Find(id, stop) is not { } step || !await rules.MaySee(HttpContext.Actor, step, stop)) return false;
        Step = step;
        var edits = await queries.Edits(id, await rules.SeenOf(HttpContext.Actor, step, stop), after, stop);
        var shown = edits.Take(StepQueries.EditsAtOnce).ToList();
        Next = edits.Count > shown.Count ? shown[^1].Ordinal : null;
        var subjects = await names.Subjects([.. EditWords.Ids(shown), .. shown.SelectMany(e => new[] { e.SubjectId, e.OtherId }).OfType<Guid>(), .. new[] { step.SubjectId }.OfType<Guid>()], stop);
        Subject = step.SubjectId is { } subject ? subjects.GetValueOrDefault(subject) : null;
        Edits = [.. shown.Select(e => words.Of(e, subjects)).OfType<EditShown>()];
        Doer = (await names.Doers(HttpContext.Actor, [step], stop)).GetValueOrDefault(id);
        UndoneBy = (await LiveSteps.OfAsync(db, stop)).UndoneBy(id);
        MayUndo = UndoneBy is null && await rules.MayUndo(HttpContext.Actor, step, stop);
        return true;
    }
}

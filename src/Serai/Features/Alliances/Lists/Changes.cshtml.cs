using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Alliances.Lists.Showing;
using Serai.Features.Alliances.Lists.Taking;
using Serai.Features.Places;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Ui.Editing;

namespace Serai.Features.Alliances.Lists;

/// <summary>What taking a list would change, before anything does; and taking it.</summary>
[Needs(Right.Edit, IsSecret = true)]
public sealed class ChangesModel(ListQueries queries, TakeList take, IStringLocalizer<ListTexts> texts, PlaceLabels places) : ListPage(queries)
{
    public ListPlan Plan { get; private set; } = new([]);
    public FieldProblem? Problem { get; private set; }
    public string Note { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, Guid id, CancellationToken stop)
    {
        if (!await FindAsync(slug, id))
            return NotFound();
        if (List.State != ListState.Open)
            return Go(List.State == ListState.Columns ? ListLinks.Columns(Slug, id) : ListLinks.Show(Slug, id));
        Plan = await take.TryAsync(id, Doing(null), stop);
        return Request.Query[ListLinks.As] == ListLinks.AsCsv ? PlanCsv.File(Slug, Plan, texts, places) : Page();
    }

    public async Task<IActionResult> OnPost(string slug, Guid id, string? digest, CancellationToken stop)
    {
        if (!await FindAsync(slug, id))
            return NotFound();
        if (List.State != ListState.Open)
            return Go(ListLinks.Show(Slug, id));
        Note = Request.Form[FormReading.Note].ToString();
        if (FormReading.NoteProblem(Note) is { } wrong)
            return await AgainAsync(wrong, StatusCodes.Status422UnprocessableEntity, stop);
        Note = FieldValues.Clean(Note);
        if (Note.Length == 0 && (await take.TryAsync(id, Doing(null), stop)) is { HasMissing: true })
            return await AgainAsync(new("ReasonForMissing") { Texts = typeof(ListTexts) }, StatusCodes.Status422UnprocessableEntity, stop);
        var taken = await take.RunAsync(id, digest, Doing(Note), stop);
        return taken.IsTaken ? Go(ListLinks.Show(Slug, id))
            : await AgainAsync(new(taken.Plan.WaitsForRows ? "WaitsForRows" : "MovedMeanwhile") { Texts = typeof(ListTexts) }, StatusCodes.Status409Conflict, stop);
    }

    private async Task<IActionResult> AgainAsync(FieldProblem problem, int status, CancellationToken stop)
    {
        (Problem, Response.StatusCode) = (problem, status);
        Plan = await take.TryAsync(List.Id, Doing(null), stop);
        return Page();
    }

    private Doing Doing(string? reason) => HttpContext.Doing("import", "alliances/" + Slug, Alliance.Id, reason);
}

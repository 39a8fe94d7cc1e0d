using Microsoft.AspNetCore.Mvc;
using Serai.Features.Agreements.Importing.Showing;
using Serai.Features.Agreements.Importing.Taking;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements.Importing;

/// <summary>What taking a register in would do, before anything does; and taking it in.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class ChangesModel(SeraiDb db, ImportQueries queries, PlanImport plans, TakeImport take, PlanCsv csv) : ImportPage(db, queries)
{
    public ImportPlan Plan { get; private set; } = new([]);
    public FieldProblem? Problem { get; private set; }
    public string Note { get; private set; } = "";

    public async Task<IActionResult> OnGet(string organization, Guid id, CancellationToken stop)
    {
        if (!await FindAsync(organization, id, stop))
            return NotFound();
        if (Import.State == ImportState.Columns)
            return Go(ImportLinks.Columns(Slug, id));
        if (Import.State == ImportState.Waiting)
            return Go(ImportLinks.Partners(Slug, id));
        Plan = await plans.OfAsync(Import, MayAdd, stop);
        return Request.Query[ImportLinks.As] == ImportLinks.AsCsv ? csv.File(Slug, Plan) : Page();
    }

    public async Task<IActionResult> OnPost(string organization, Guid id, string? digest, CancellationToken stop)
    {
        if (!await FindAsync(organization, id, stop))
            return NotFound();
        Note = Request.Form[FormReading.Note].ToString();
        if (FormReading.NoteProblem(Note) is { } wrong)
            return await AgainAsync(organization, id, wrong, StatusCodes.Status422UnprocessableEntity, stop);
        var doing = HttpContext.Doing("import", ImportLinks.Subject(Slug, id), Import.KeeperId, FieldValues.Clean(Note));
        return await take.RunAsync(id, digest, MayAdd, doing, stop)
            ? Go(ImportLinks.Show(Slug, id))
            : await AgainAsync(organization, id, new("MovedMeanwhile") { Texts = typeof(ImportTexts) }, StatusCodes.Status409Conflict, stop);
    }

    private async Task<IActionResult> AgainAsync(string organization, Guid id, FieldProblem problem, int status, CancellationToken stop)
    {
        Db.ChangeTracker.Clear();
        await FindAsync(organization, id, stop);
        (Problem, Plan) = (problem, await plans.OfAsync(Import, MayAdd, stop));
        return Again(status);
    }
}
